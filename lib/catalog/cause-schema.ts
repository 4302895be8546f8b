import { z } from "zod";
import { plainText } from "@/lib/privacy/guarded-text-schema";

const bothLanguages = (max: number) =>
  z.strictObject({ zh: plainText({ max, min: 1 }).trim(), en: plainText({ max, min: 1 }).trim() });

/** A cause's code and owners belong to the diagnosis model; its words belong to the desk. */
export const changeCauseSchema = z.strictObject({
  version: z.number().int().min(1),
  name: bothLanguages(80).optional(),
  eta: bothLanguages(80).optional(),
});
export type ChangeCauseInput = z.input<typeof changeCauseSchema>;
export type ChangeCause = z.output<typeof changeCauseSchema>;

export const causeParamsSchema = z.strictObject({
  code: z.string().regex(/^[A-Z0-9_]{1,40}$/, "errors.field.form"),
});
