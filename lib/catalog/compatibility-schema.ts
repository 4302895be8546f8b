import { z } from "zod";
import { cardKindSchema } from "@/lib/cards/card-kind-schema";
import { regionSchema } from "@/lib/cases/case-vocabulary-schema";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { plainText } from "@/lib/privacy/guarded-text-schema";

export const SUPPORTS = ["supported", "not_supported", "unknown"] as const;
export const supportSchema = z.enum(SUPPORTS);
export type Support = z.infer<typeof supportSchema>;

/** What a cell can be about: a kind or region that is not known has no answer. */
export const knownCardKindSchema = cardKindSchema.exclude(["unknown"]);
export const knownRegionSchema = regionSchema.exclude(["unknown"]);
export type KnownCardKind = z.infer<typeof knownCardKindSchema>;
export type KnownRegion = z.infer<typeof knownRegionSchema>;
export const KNOWN_CARD_KINDS = knownCardKindSchema.options;
export const KNOWN_REGIONS = knownRegionSchema.options;

/** One answer to "does this wallet take this bank's card of this kind and region?". Days are YYYY-MM-DD. */
export const compatibilitySchema = z.strictObject({
  id: z.uuid(),
  walletCode: z.string(),
  bankCode: z.string(),
  cardKind: cardKindSchema,
  region: regionSchema,
  support: supportSchema,
  limits: localTextSchema,
  source: z.string(),
  verifyBy: z.string().nullable(),
  version: z.number().int(),
});
export type Compatibility = z.infer<typeof compatibilitySchema>;

const MAX_LIMITS = 500;

const editable = {
  support: supportSchema,
  limits: z.strictObject({ zh: plainText({ max: MAX_LIMITS }), en: plainText({ max: MAX_LIMITS }) }),
  source: plainText({ max: 500 }),
  // Years that PostgreSQL and people can both read.
  verifyBy: z.iso
    .date("errors.field.day")
    .regex(/^20\d\d-/, "errors.field.day")
    .nullable(),
};

export const changeCompatibilitySchema = z
  .strictObject(editable)
  .partial()
  .extend({ version: z.number().int().min(1) });
export type ChangeCompatibilityInput = z.input<typeof changeCompatibilitySchema>;
export type ChangeCompatibility = z.output<typeof changeCompatibilitySchema>;

const catalogCode = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");

export const addCompatibilitySchema = z.strictObject({
  walletCode: catalogCode,
  bankCode: catalogCode,
  cardKind: knownCardKindSchema,
  region: knownRegionSchema,
  ...editable,
  limits: editable.limits.default({ zh: "", en: "" }),
  source: editable.source.default(""),
  verifyBy: editable.verifyBy.default(null),
});
export type AddCompatibilityInput = z.input<typeof addCompatibilitySchema>;
export type AddCompatibility = z.output<typeof addCompatibilitySchema>;

export const compatibilityParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
