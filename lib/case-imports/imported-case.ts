import type { z } from "zod";
import { MASKED_KINDS } from "@/lib/privacy/guard";
import type { Choices } from "./import-choices";
import {
  CHOICE_FIELDS,
  IMPORT_FIELDS,
  type ImportField,
  type ImportReason,
  NEEDED_FIELDS,
  type RowProblem,
  TEXT_FIELDS,
} from "./import-fields";
import { type ImportMap, isNamedByContent } from "./import-map-schema";
import { type ImportedCase, importedCaseSchema } from "./imported-case-schema";
import { fileReading, type MaskCounts, RowReading } from "./row-reading";

/** A row as it lies in the file: its texts by column, and what stands for a source id that it does not have. */
export type FileRow = { texts: readonly string[]; contentId: string };

export type ReadRow =
  | { ok: true; row: ImportedCase; masked: MaskCounts; cutTexts: number }
  | { ok: false; problems: RowProblem[] };

export type CaseReader = (row: FileRow) => ReadRow;

type Draft = Partial<Record<ImportField, string | number | null>>;

/** What zod found, as a code of ours. */
function reasonOf(issue: z.core.$ZodIssue): ImportReason {
  if (issue.message.includes("nul") || issue.message.includes("loneSurrogate")) return "unstorable";
  if (issue.code === "too_big" && issue.origin === "string") return "too_long";
  if (issue.code === "too_small" && issue.origin === "string") return "required";
  return "form";
}

/** Every field of a row by its kind. */
function draftOf(reading: RowReading, contentId: string | null): Draft {
  const draft: Draft = {
    source: reading.plain("source"),
    sourceId: contentId ?? reading.sourceId(),
    createdAt: reading.time("createdAt"),
    closedAt: reading.time("closedAt"),
    bin: reading.plain("bin"),
    last4: reading.plain("last4"),
    codeSystem: reading.plain("codeSystem"),
    triesIn24h: reading.count("triesIn24h"),
    minutesSpent: reading.count("minutesSpent") ?? 0,
  };
  for (const field of CHOICE_FIELDS) draft[field] = reading.choice(field);
  for (const field of TEXT_FIELDS) draft[field] = reading.guardedText(field);
  draft.errorCode ||= null;
  for (const field of [...NEEDED_FIELDS, "sourceId"] as const)
    if (!draft[field]) reading.refuse(field, "required");
  return draft;
}

/** Laws of a case that is not closed: it has neither end nor outcome. */
function withoutOutcome(draft: Draft, reading: RowReading): Draft {
  if (draft.closedAt || draft.result || draft.causeCode) reading.refuse("status", "open_with_outcome");
  return { ...draft, causeCertainty: null, confirmationMethod: null };
}

/** Laws of a closed case, the same that hold of one that was closed here. A cause without a certainty is presumed. */
function withOutcome(draft: Draft, reading: RowReading): Draft {
  if (!draft.closedAt) reading.refuse("closedAt", "closed_needs_time");
  if (!draft.result) reading.refuse("result", "closed_needs_result");
  if (draft.closedAt && draft.createdAt && draft.closedAt < draft.createdAt)
    reading.refuse("closedAt", "closed_before_created");
  const causeCertainty = draft.causeCertainty ?? (draft.causeCode ? "presumed" : "unknown");
  if ((causeCertainty === "unknown") !== !draft.causeCode)
    reading.refuse("causeCertainty", "cause_needs_certainty");
  const isConfirmed = causeCertainty === "confirmed";
  if (isConfirmed && !draft.confirmationMethod)
    reading.refuse("confirmationMethod", "confirmed_needs_method");
  return { ...draft, causeCertainty, confirmationMethod: isConfirmed ? draft.confirmationMethod : null };
}

function lawful(draft: Draft, reading: RowReading): Draft {
  const status = draft.status ?? (draft.closedAt ? "closed" : "open");
  const known = { ...draft, status };
  return status === "closed" ? withOutcome(known, reading) : withoutOutcome(known, reading);
}

/**
 * Makes a reader of rows: the map over the columns of a file, and the choices of the catalogue; a row may name no
 * instant later than a day after `now`. A row comes back as a case with what was masked in it, or with everything
 * that is wrong with it.
 */
export function caseReader(
  map: ImportMap,
  columns: readonly string[],
  choices: Choices,
  now: Date,
): CaseReader {
  const file = fileReading(map, columns, choices, now);
  const isByContent = isNamedByContent(map);
  return ({ texts, contentId }) => {
    const reading = new RowReading(file, texts);
    const { problems, masked } = reading;
    const draft = draftOf(reading, isByContent ? contentId : null);
    // Laws between fields say something only once every field can be read.
    const parsed = problems.length === 0 ? importedCaseSchema.safeParse(lawful(draft, reading)) : null;
    if (problems.length > 0 || parsed === null) return { ok: false, problems };
    if (parsed.success) return { ok: true, row: parsed.data, masked, cutTexts: reading.cutTexts };
    for (const issue of parsed.error.issues) {
      const field = IMPORT_FIELDS.find((known) => known === issue.path[0]);
      if (field) reading.refuse(field, reasonOf(issue));
    }
    return { ok: false, problems };
  };
}

/** All that was masked, whatever it was. */
export const totalMasked = (masked: MaskCounts): number =>
  MASKED_KINDS.reduce((total, kind) => total + masked[kind], 0);
