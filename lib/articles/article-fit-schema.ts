import { z } from "zod";
import { bindingStepSchema } from "@/lib/cases/case-vocabulary-schema";

const catalogCode = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");
const codes = z.array(catalogCode).max(40);

export const articleFitShape = {
  /** Causes that it helps with besides its own. */
  alsoCauseCodes: codes,
  /** Where alone it fits; an empty list is everywhere. */
  walletCodes: codes,
  bankCodes: codes,
  steps: z.array(bindingStepSchema.exclude(["unknown"])),
};

export const articleFitSchema = z.strictObject({ version: z.number().int().min(1), ...articleFitShape });
export type ChangeArticleFit = z.infer<typeof articleFitSchema>;
