import { type MaskedKind, maskSensitive } from "@/lib/privacy/guard";
import { compared, type FieldReader, fieldReader } from "./field-text";
import type { Choices } from "./import-choices";
import { readImportDate } from "./import-date";
import {
  type ChoiceField,
  IMPORT_FIELDS,
  type ImportField,
  type ImportReason,
  type RowProblem,
  TEXT_LIMITS,
  type TextField,
} from "./import-fields";
import type { ImportMap } from "./import-map-schema";
import { zoneShift } from "./zone-shift";

export type MaskCounts = Record<MaskedKind, number>;
export const NO_MASKS: MaskCounts = { card: 0, id_number: 0, mobile: 0, security_code: 0, sms_code: 0 };

const DAY_MS = 86_400_000;
const EARLIEST = Date.UTC(2000, 0, 1);

/** What a field is where a row says nothing of it. */
const DEFAULTS: Partial<Record<ImportField, string>> = {
  cardKind: "unknown",
  region: "unknown",
  bindingStep: "unknown",
  channel: "other",
  platform: "unknown",
};

const WHOLE_NUMBER = /^\d{1,6}(?:\.0+)?$/;

/** Never half of a character that takes two units. */
const cutTo = (text: string, limit: number): string =>
  text
    .slice(0, limit)
    .replace(/[\uD800-\uDBFF]$/, "")
    .trimEnd();

/** What all rows of a file have in common. */
export type FileReading = {
  map: ImportMap;
  readers: Record<ImportField, FieldReader>;
  choices: Choices;
  shiftAt: (instantMs: number) => number;
  /** The latest instant that a row may name, in milliseconds. */
  latest: number;
};

/** Clocks of other systems may go a day before ours. */
export const fileReading = (
  map: ImportMap,
  columns: readonly string[],
  choices: Choices,
  now: Date,
): FileReading => ({
  map,
  choices,
  readers: Object.fromEntries(
    IMPORT_FIELDS.map((field) => [field, fieldReader(map, field, columns)]),
  ) as Record<ImportField, FieldReader>,
  shiftAt: zoneShift(map.timeZone),
  latest: now.getTime() + DAY_MS,
});

/** One row while it is read: each field by its kind, with what is wrong and what was masked on the way. */
export class RowReading {
  readonly problems: RowProblem[] = [];
  readonly masked: MaskCounts = { ...NO_MASKS };
  cutTexts = 0;
  constructor(
    private readonly file: FileReading,
    private readonly texts: readonly string[],
  ) {}

  /** Notes the first thing that is wrong with a field. */
  refuse(field: ImportField, reason: ImportReason): void {
    if (this.problems.some((problem) => problem.field === field)) return;
    this.problems.push({ field, column: this.file.readers[field](this.texts).column, reason });
  }

  plain(field: ImportField): string | null {
    return this.file.readers[field](this.texts).text || null;
  }

  choice(field: ChoiceField): string | null {
    const { text, otherwise } = this.file.readers[field](this.texts);
    const known = this.file.choices[field];
    const codeOf = (said: string) => known.get(said) ?? known.get(compared(said));
    const byDefault = DEFAULTS[field] ?? null;
    if (text === "") return byDefault;
    const code = codeOf(text);
    if (code !== undefined) return code;
    if (otherwise === "") return byDefault;
    const instead = otherwise === undefined ? undefined : codeOf(otherwise);
    if (instead === undefined) this.refuse(field, "not_a_choice");
    return instead ?? null;
  }

  guardedText(field: TextField): string {
    const guarded = maskSensitive(this.file.readers[field](this.texts).text);
    for (const { kind } of guarded.masked) this.masked[kind]++;
    const limit = TEXT_LIMITS[field];
    if (guarded.text.length <= limit || this.file.map.longTexts === "refuse") return guarded.text;
    this.cutTexts++;
    return cutTo(guarded.text, limit);
  }

  /** An ISO instant. */
  time(field: "createdAt" | "closedAt"): string | null {
    const text = this.plain(field);
    if (text === null) return null;
    const { map, shiftAt, latest } = this.file;
    const instant = readImportDate(text, map.dateOrder, shiftAt);
    if (instant !== null && instant >= EARLIEST && instant <= latest) return new Date(instant).toISOString();
    this.refuse(field, instant === null ? "not_a_date" : "date_out_of_range");
    return null;
  }

  count(field: "triesIn24h" | "minutesSpent"): number | null {
    const text = this.plain(field);
    if (text === null) return null;
    if (WHOLE_NUMBER.test(text)) return Number(text);
    this.refuse(field, "not_a_number");
    return null;
  }

  /** A masked id would be that of other rows too, so a row whose id would have to be masked is refused instead. */
  sourceId(): string | null {
    const id = this.plain("sourceId");
    if (id !== null && maskSensitive(id).masked.length > 0) this.refuse("sourceId", "sensitive_id");
    return id;
  }
}
