import { z } from "zod";
import { CARD_KIND_OF_TABLE_TYPE, type TableCardKind } from "@/lib/cards/card-kind";
import { plainText } from "@/lib/privacy/guarded-text-schema";

export const TABLE_CARD_KINDS = Object.values(CARD_KIND_OF_TABLE_TYPE) as [TableCardKind, ...TableCardKind[]];
export const PREFIX_STATUSES = ["agreed", "single", "conflict"] as const;

/** What a row of the table may hold; the database has the same rule for the digits. Card numbers have 13 to 19. */
export const prefixFields = {
  prefix: z.string().regex(/^\d{3,12}$/, "errors.prefix.digits"),
  bankCode: z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form"),
  cardKind: z.enum(TABLE_CARD_KINDS),
  length: z
    .number("errors.prefix.length")
    .int("errors.prefix.length")
    .min(13, "errors.prefix.length")
    .max(19, "errors.prefix.length"),
  status: z.enum(PREFIX_STATUSES),
  sources: plainText({ max: 500 }),
};

export const addPrefixSchema = z.strictObject({ ...prefixFields, sources: prefixFields.sources.default("") });
export type AddPrefixInput = z.input<typeof addPrefixSchema>;
export type AddPrefix = z.output<typeof addPrefixSchema>;

export const changePrefixSchema = z
  .strictObject(prefixFields)
  .partial()
  .extend({ version: z.number().int().min(1) });
export type ChangePrefixInput = z.input<typeof changePrefixSchema>;
export type ChangePrefix = z.output<typeof changePrefixSchema>;

export const prefixRowSchema = z.strictObject({
  id: z.uuid(),
  prefix: z.string(),
  bankCode: z.string(),
  cardKind: z.enum(TABLE_CARD_KINDS),
  length: z.number().int(),
  status: z.enum(PREFIX_STATUSES),
  sources: z.string(),
  version: z.number().int(),
});
export type PrefixRow = z.infer<typeof prefixRowSchema>;

export const prefixParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
export const removePrefixQuerySchema = z.strictObject({ version: z.coerce.number().int().min(1).optional() });
export const prefixListQuerySchema = z.strictObject({ format: z.enum(["json", "csv"]).optional() });

export const prefixConflictSchema = z.strictObject({
  kind: z.enum(["two_banks", "inside_other", "two_kinds"]),
  prefix: z.string(),
  /** Who claims the prefix. */
  bankCodes: z.array(z.string()),
  /** For `inside_other`: the shorter prefix around it, and who claims that. */
  within: z.string().nullable(),
  withinBankCodes: z.array(z.string()),
});

export const PREFIX_CSV_LIMIT_BYTES = 2_000_000;
export const importPrefixesSchema = z.strictObject({
  csv: z.string().min(1, "errors.field.required").max(PREFIX_CSV_LIMIT_BYTES, "errors.text.tooLong"),
  /** Says what would happen and changes nothing. */
  isDryRun: z.boolean(),
});
export type ImportPrefixesInput = z.input<typeof importPrefixesSchema>;

/** What is wrong with a line; a dry run names the first fifty. */
export const PREFIX_FAULTS = [
  "header",
  "prefix",
  "bank",
  "kind",
  "length",
  "status",
  "sources",
  "repeated",
  "tooMany",
] as const;

export const prefixImportSchema = z.strictObject({
  added: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  faultCount: z.number().int(),
  faults: z.array(
    z.strictObject({ line: z.number().int(), fault: z.enum(PREFIX_FAULTS), value: z.string() }),
  ),
  conflictCount: z.number().int(),
  conflicts: z.array(prefixConflictSchema),
  isDone: z.boolean(),
});
export type PrefixImport = z.infer<typeof prefixImportSchema>;
