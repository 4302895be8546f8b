import { z } from "zod";

/** Where the next page begins: the sort instant of the last row and its id. */
export type CaseCursor = { at: Date; id: string };

// PostgreSQL has no year 0, which an ISO time can name.
const cursorSchema = z.tuple([z.iso.datetime().regex(/^20\d\d-/), z.uuid()]);

export const writeCursor = (cursor: CaseCursor): string => `${cursor.at.toISOString()}_${cursor.id}`;

/** Null for anything that `writeCursor` did not write. */
export function readCursor(text: string): CaseCursor | null {
  const parsed = cursorSchema.safeParse(text.split("_"));
  return parsed.success ? { at: new Date(parsed.data[0]), id: parsed.data[1] } : null;
}
