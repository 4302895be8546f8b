import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import { unstorableTexts } from "./storable-text";
import { fieldIssues } from "./zod-issues";

/** What came in as the schema makes it; refuses with invalid, every fault with its path. */
export function parseWith<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const unstorable = unstorableTexts(value);
  if (unstorable.length > 0) throw new AppError("invalid", { issues: unstorable });
  const parsed = schema.safeParse(value, { reportInput: true });
  if (!parsed.success) throw new AppError("invalid", { issues: fieldIssues(parsed.error) });
  return parsed.data;
}
