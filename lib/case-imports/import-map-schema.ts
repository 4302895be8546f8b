import { z } from "zod";
import { IMPORT_FIELDS, NEEDED_FIELDS } from "./import-fields";

export const FILE_FORMATS = ["csv", "jsonl"] as const;
export const fileFormatSchema = z.enum(FILE_FORMATS);
export type FileFormat = z.infer<typeof fileFormatSchema>;

export const DELIMITERS = [",", ";", "\t", "|"] as const;
/** Order of the parts of a date, or how a number counts time. */
export const DATE_ORDERS = ["ymd", "dmy", "mdy", "epoch_seconds", "epoch_milliseconds"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

const MAX_COLUMNS = 6;
const MAX_VALUES = 500;
const shortText = z.string().max(200, "errors.text.tooLong");

/**
 * Where a field's text comes from: the columns that are not empty, one below the other, translated by `values`.
 * `otherwise` stands where the row says nothing or something unknown; null leaves the field empty. Without
 * `otherwise` something unknown is an error of the row. No column and an `otherwise` is the same for every row.
 */
export const fieldRuleSchema = z.strictObject({
  columns: z.array(shortText.min(1, "errors.field.required")).max(MAX_COLUMNS).default([]),
  values: z
    .record(shortText, shortText)
    .refine((values) => Object.keys(values).length <= MAX_VALUES, "errors.text.tooLong")
    .optional(),
  otherwise: shortText.nullable().optional(),
});
export type FieldRule = z.output<typeof fieldRuleSchema>;

/** Whether the name is a time zone of the IANA's list. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** How a file of cases is read. */
export const importMapSchema = z
  .strictObject({
    format: fileFormatSchema,
    delimiter: z.enum(DELIMITERS).default(","),
    dateOrder: z.enum(DATE_ORDERS).default("ymd"),
    /** Of dates that name no zone. */
    timeZone: z.string().max(60).refine(isTimeZone, "errors.import.timeZone"),
    /** A text that is longer than a case keeps: an error of the row, or cut, which is counted. */
    longTexts: z.enum(["refuse", "cut"]).default("refuse"),
    /** A leading ' before = + - @ is taken off, as the desk's own CSV puts it there for spreadsheets. */
    hasEscapedFormulas: z.boolean().default(false),
    fields: z.partialRecord(z.enum(IMPORT_FIELDS), fieldRuleSchema),
  })
  .superRefine(({ fields }, context) => {
    for (const field of NEEDED_FIELDS) {
      const rule = fields[field];
      if (rule && (rule.columns.length > 0 || rule.otherwise)) continue;
      context.addIssue({ code: "custom", path: ["fields", field], message: "errors.import.fieldMissing" });
    }
  });
export type ImportMapInput = z.input<typeof importMapSchema>;
export type ImportMap = z.output<typeof importMapSchema>;

/** Every column that a map reads, once. */
export const columnsOf = ({ fields }: ImportMap): string[] => [
  ...new Set(Object.values(fields).flatMap((rule) => rule?.columns ?? [])),
];

/** Whether rows are told apart by what they say, because no column names them. */
export const isNamedByContent = ({ fields }: ImportMap): boolean =>
  (fields.sourceId?.columns.length ?? 0) === 0;
