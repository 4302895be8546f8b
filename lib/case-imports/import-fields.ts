/** What a file can say of a case, in the order in which an export writes it. */
export const IMPORT_FIELDS = [
  "source",
  "sourceId",
  "createdAt",
  "closedAt",
  "status",
  "walletCode",
  "bankCode",
  "cardKind",
  "region",
  "bin",
  "last4",
  "cardCheck",
  "bindingStep",
  "codeSystem",
  "errorCode",
  "messageText",
  "channel",
  "platform",
  "device",
  "appVersion",
  "province",
  "customerRef",
  "triesIn24h",
  "result",
  "causeCode",
  "causeCertainty",
  "confirmationMethod",
  "minutesSpent",
] as const;
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Without these a row is no case; a map must say where they come from. */
export const NEEDED_FIELDS = ["source", "createdAt", "walletCode"] as const satisfies readonly ImportField[];

/** Fields whose text is one of a list, which a map may translate. */
export const CHOICE_FIELDS = [
  "status",
  "walletCode",
  "bankCode",
  "cardKind",
  "region",
  "cardCheck",
  "bindingStep",
  "channel",
  "platform",
  "result",
  "causeCode",
  "causeCertainty",
  "confirmationMethod",
] as const satisfies readonly ImportField[];
export type ChoiceField = (typeof CHOICE_FIELDS)[number];

/** Free texts that pass the guard, with the most characters that a case keeps. */
export const TEXT_LIMITS = {
  errorCode: 40,
  messageText: 4_000,
  device: 80,
  appVersion: 40,
  province: 40,
  customerRef: 80,
} as const satisfies Partial<Record<ImportField, number>>;
export type TextField = keyof typeof TEXT_LIMITS;
export const TEXT_FIELDS = Object.keys(TEXT_LIMITS) as TextField[];

/** What is wrong with a row, as a stable code. */
export const IMPORT_REASONS = [
  "required",
  "not_a_choice",
  "not_a_date",
  "date_out_of_range",
  "not_a_number",
  "form",
  "too_long",
  "unstorable",
  "sensitive_id",
  "closed_before_created",
  "closed_needs_time",
  "closed_needs_result",
  "open_with_outcome",
  "cause_needs_certainty",
  "confirmed_needs_method",
  "column_count",
  "quote",
  "not_json",
  "not_scalar",
  "record_too_long",
  "cut",
] as const;
export type ImportReason = (typeof IMPORT_REASONS)[number];

export type RowProblem = { field: ImportField | null; column: string | null; reason: ImportReason };
