import { z } from "zod";
import { personSchema } from "@/lib/cases/case-queue-schema";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { importMapSchema } from "./import-map-schema";
import { IMPORT_STATUSES } from "./import-status";
import { ENCODINGS } from "./text-encoding";

/** The largest file that is taken: 1 GiB. */
export const MAX_FILE_BYTES = 1_073_741_824;

export const importStatusSchema = z.enum(IMPORT_STATUSES);

/** Why a file could not be read to its end; what was read before stays. */
export const IMPORT_FAILURES = [
  "not_text",
  "not_lines",
  "empty",
  "missing_columns",
  "double_columns",
  "header",
  "record_too_long",
  "file_gone",
] as const;
export const importFailureSchema = z.strictObject({
  code: z.enum(IMPORT_FAILURES),
  line: z.number().int().optional(),
  /** Names of columns, masked. */
  names: z.array(z.string()).optional(),
});
export type ImportFailure = z.infer<typeof importFailureSchema>;

export const maskCountsSchema = z.strictObject({
  card: z.number().int(),
  id_number: z.number().int(),
  mobile: z.number().int(),
  security_code: z.number().int(),
  sms_code: z.number().int(),
});

/** What became of the rows. After a dry run `written` says what would be written. */
export const importCountsSchema = z.strictObject({
  rows: z.number().int(),
  written: z.number().int(),
  /** Rows that the desk has already, by source and source id; nothing is changed for them. */
  unchanged: z.number().int(),
  failed: z.number().int(),
  masked: maskCountsSchema,
  cutTexts: z.number().int(),
});
export type ImportCounts = z.infer<typeof importCountsSchema>;

export const caseImportSchema = z.strictObject({
  id: z.uuid(),
  fileName: z.string(),
  sizeBytes: z.number().int(),
  /** How much of the file is here: where the next part has to begin. */
  receivedBytes: z.number().int(),
  status: importStatusSchema,
  map: importMapSchema,
  encoding: z.enum(ENCODINGS).nullable(),
  /** 0…1 of what the running step reads. */
  progress: z.number(),
  line: z.number().int(),
  counts: importCountsSchema,
  failure: importFailureSchema.nullable(),
  startedBy: personSchema,
  createdAt: z.iso.datetime(),
  checkedAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  version: z.number().int(),
});
export type CaseImport = z.infer<typeof caseImportSchema>;

export const caseImportsSchema = z.strictObject({ items: z.array(caseImportSchema) });

export const createImportSchema = z.strictObject({
  fileName: guardedText({ max: 200, min: 1 }),
  sizeBytes: z.number().int().min(1, "errors.import.emptyFile").max(MAX_FILE_BYTES, "errors.import.tooLarge"),
  map: importMapSchema,
});
export type CreateImport = z.output<typeof createImportSchema>;
export type CreateImportInput = z.input<typeof createImportSchema>;

export const changeImportSchema = z.strictObject({ version: z.number().int().min(1), map: importMapSchema });
export type ChangeImport = z.output<typeof changeImportSchema>;
export type ChangeImportInput = z.input<typeof changeImportSchema>;

export const runImportSchema = z.strictObject({
  /** Reads and checks every row and writes none. */
  dryRun: z.boolean().default(false),
});

export const importParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
export const uploadQuerySchema = z.strictObject({
  /** Where in the file this part begins. */
  offset: z.coerce.number().int().min(0).max(MAX_FILE_BYTES).default(0),
});

export const importErrorsSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      line: z.number().int(),
      column: z.string().nullable(),
      field: z.string().nullable(),
      reason: z.string(),
    }),
  ),
});
export type ImportErrors = z.infer<typeof importErrorsSchema>;

export const savedMapSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  map: importMapSchema,
  version: z.number().int(),
});
export type SavedMap = z.infer<typeof savedMapSchema>;
export const savedMapsSchema = z.strictObject({ items: z.array(savedMapSchema) });
export const saveMapSchema = z.strictObject({
  name: guardedText({ max: 80, min: 1 }),
  map: importMapSchema,
});
export type SaveMap = z.output<typeof saveMapSchema>;
export type SaveMapInput = z.input<typeof saveMapSchema>;
