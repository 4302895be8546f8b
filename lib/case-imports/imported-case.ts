import type { z } from "zod";
import { MASKED_KINDS, type MaskedKind, maskSensitive } from "@/lib/privacy/guard";
import { compared, type FieldReader, fieldReader } from "./field-text";
import type { Choices } from "./import-choices";
import { readImportDate } from "./import-date";
import {
  CHOICE_FIELDS,
  type ChoiceField,
  IMPORT_FIELDS,
  type ImportField,
  type ImportReason,
  type RowProblem,
  TEXT_FIELDS,
  TEXT_LIMITS,
  type TextField,
} from "./import-fields";
import { type ImportMap, isNamedByContent } from "./import-map-schema";
import { type ImportedCase, importedCaseSchema } from "./imported-case-schema";
import { zoneShift } from "./zone-shift";

export type MaskCounts = Record<MaskedKind, number>;
export const NO_MASKS: MaskCounts = { card: 0, id_number: 0, mobile: 0, security_code: 0, sms_code: 0 };

/** A row as it lies in the file: its texts by column, and what stands for a source id that it does not have. */
export type FileRow = { texts: readonly string[]; contentId: string };

export type ReadRow =
  | { ok: true; row: ImportedCase; masked: MaskCounts; cutTexts: number }
  | { ok: false; problems: RowProblem[] };

export type CaseReader = (row: FileRow) => ReadRow;

const DAY_MS = 86_400_000;
const EARLIEST = Date.UTC(2000, 0, 1);

type Draft = Record<string, unknown>;
type Refuse = (field: ImportField, reason: ImportReason) => void;

/** Never half of a character that takes two units. */
const cutTo = (text: string, limit: number): string =>
  text
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();

/** What zod found, as a code of ours. */
function reasonOf(issue: z.core.$ZodIssue): ImportReason {
  if (issue.message.includes("nul") || issue.message.includes("loneSurrogate")) return "unstorable";
  if (issue.code === "too_big" && issue.origin === "string") return "too_long";
  if (issue.code === "too_small" && issue.origin === "string") return "required";
  return "form";
}

/** Laws between the fields of a row; the same that hold of a case that was closed here. */
function decideOutcome(draft: Draft, refuse: Refuse): void {
  draft.status ??= draft.closedAt ? "closed" : "open";
  const isClosed = draft.status === "closed";
  if (isClosed && !draft.closedAt) refuse("closedAt", "closed_needs_time");
  if (isClosed && !draft.result) refuse("result", "closed_needs_result");
  if (!isClosed && (draft.closedAt || draft.result || draft.causeCode)) refuse("status", "open_with_outcome");
  if (typeof draft.closedAt === "string" && typeof draft.createdAt === "string") {
    if (draft.closedAt < draft.createdAt) refuse("closedAt", "closed_before_created");
  }
  if (!isClosed) {
    draft.causeCertainty = null;
    draft.confirmationMethod = null;
    return;
  }
  draft.causeCertainty ??= draft.causeCode ? "presumed" : "unknown";
  if ((draft.causeCertainty === "unknown") !== (draft.causeCode === null))
    refuse("causeCertainty", "cause_needs_certainty");
  const isConfirmed = draft.causeCertainty === "confirmed";
  if (isConfirmed && !draft.confirmationMethod) refuse("confirmationMethod", "confirmed_needs_method");
  if (!isConfirmed) draft.confirmationMethod = null;
}

const DEFAULTS: Partial<Record<ImportField, string>> = {
  cardKind: "unknown",
  region: "unknown",
  bindingStep: "unknown",
  channel: "other",
  platform: "unknown",
};

function readNumber(text: string): number | null {
  return /^\d{1,6}(?:\.0+)?$/.test(text) ? Number(text) : null;
}

/**
 * Makes a reader of rows: the map over the columns of a file, the choices of the catalogue, and the latest instant
 * that a row may name. A row comes back as a case with what was masked in it, or with everything that is wrong with it.
 */
export function caseReader(
  map: ImportMap,
  columns: readonly string[],
  choices: Choices,
  now: Date,
): CaseReader {
  const readers = Object.fromEntries(
    IMPORT_FIELDS.map((field) => [field, fieldReader(map, field, columns)]),
  ) as Record<ImportField, FieldReader>;
  const shiftAt = zoneShift(map.timeZone);
  const latest = now.getTime() + DAY_MS;
  const byContent = isNamedByContent(map);

  return ({ texts, contentId }) => {
    const problems: RowProblem[] = [];
    const draft: Draft = {};
    const masked: MaskCounts = { ...NO_MASKS };
    let cutTexts = 0;
    const refuse: Refuse = (field, reason) => {
      if (problems.some((problem) => problem.field === field)) return;
      problems.push({ field, column: readers[field](texts).column, reason });
    };

    const readChoice = (field: ChoiceField): string | null => {
      const { text, otherwise } = readers[field](texts);
      const found = (said: string) => choices[field].get(said) ?? choices[field].get(compared(said));
      if (text === "") return DEFAULTS[field] ?? null;
      const code = found(text);
      if (code !== undefined) return code;
      if (otherwise === undefined) refuse(field, "not_a_choice");
      else if (otherwise !== "" && !found(otherwise)) refuse(field, "not_a_choice");
      return (otherwise ? found(otherwise) : undefined) ?? DEFAULTS[field] ?? null;
    };
    const readText = (field: TextField): string => {
      const guarded = maskSensitive(readers[field](texts).text);
      for (const { kind } of guarded.masked) masked[kind]++;
      const isTooLong = guarded.text.length > TEXT_LIMITS[field];
      if (!isTooLong || map.longTexts === "refuse") return guarded.text;
      cutTexts++;
      return cutTo(guarded.text, TEXT_LIMITS[field]);
    };
    const readTime = (field: "createdAt" | "closedAt"): string | null => {
      const { text } = readers[field](texts);
      if (text === "") return null;
      const instant = readImportDate(text, map.dateOrder, shiftAt);
      if (instant === null) refuse(field, "not_a_date");
      else if (instant < EARLIEST || instant > latest) refuse(field, "date_out_of_range");
      else return new Date(instant).toISOString();
      return null;
    };
    const readCount = (field: "triesIn24h" | "minutesSpent"): number | null => {
      const { text } = readers[field](texts);
      const count = text === "" ? null : readNumber(text);
      if (text !== "" && count === null) refuse(field, "not_a_number");
      return count;
    };
    const plain = (field: ImportField): string | null => readers[field](texts).text || null;

    draft.source = plain("source");
    draft.sourceId = byContent ? contentId : plain("sourceId");
    // A masked id would be that of other rows too, so such a row is left out instead.
    if (!byContent && maskSensitive(String(draft.sourceId ?? "")).masked.length > 0)
      refuse("sourceId", "sensitive_id");
    draft.createdAt = readTime("createdAt");
    draft.closedAt = readTime("closedAt");
    for (const field of CHOICE_FIELDS) draft[field] = readChoice(field);
    for (const field of TEXT_FIELDS) draft[field] = readText(field);
    draft.errorCode = draft.errorCode || null;
    for (const field of ["bin", "last4", "codeSystem"] as const) draft[field] = plain(field);
    draft.triesIn24h = readCount("triesIn24h");
    draft.minutesSpent = readCount("minutesSpent") ?? 0;
    for (const field of ["source", "sourceId", "createdAt", "walletCode"] as const)
      if (!draft[field]) refuse(field, "required");
    if (problems.length === 0) decideOutcome(draft, refuse);
    if (problems.length > 0) return { ok: false, problems };

    const parsed = importedCaseSchema.safeParse(draft);
    if (parsed.success) return { ok: true, row: parsed.data, masked, cutTexts };
    for (const issue of parsed.error.issues) {
      const field = IMPORT_FIELDS.find((known) => known === issue.path[0]);
      if (field) refuse(field, reasonOf(issue));
    }
    return { ok: false, problems };
  };
}

/** All that was masked, whatever it was. */
export const totalMasked = (masked: MaskCounts): number =>
  MASKED_KINDS.reduce((total, kind) => total + masked[kind], 0);
