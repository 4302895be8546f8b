import { z } from "zod";

export const tryRemedySchema = z.strictObject({
  remedyCode: z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form"),
  /** Whether it solved the case; null takes the latest trial of this remedy back. */
  helped: z.boolean().nullable(),
  /** The latest trial of this remedy that the agent saw; a newer one is a conflict. */
  replaces: z.uuid().nullable(),
});
export type TryRemedy = z.infer<typeof tryRemedySchema>;
