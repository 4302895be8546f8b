import { createHash } from "node:crypto";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { ImportFailure } from "@/lib/case-imports/case-import-schema";
import { missingColumns } from "@/lib/case-imports/field-text";
import { recognisedFormat } from "@/lib/case-imports/file-format";
import type { ImportReason } from "@/lib/case-imports/import-fields";
import { columnsOf, type ImportMap } from "@/lib/case-imports/import-map-schema";
import type { FileRow } from "@/lib/case-imports/imported-case";
import { maskSensitive } from "@/lib/privacy/guard";
import type { RawRecord } from "./record-splitter";

/** A file that cannot be read on; what was read before stays. */
export class ImportFault extends Error {
  constructor(readonly failure: ImportFailure) {
    super(failure.code);
    this.name = "ImportFault";
  }
}

/** A row of the file, or what is wrong with it before any field is looked at. */
export type TextRow = { line: number } & ({ row: FileRow } | { reason: ImportReason; column: string | null });

const MAX_NAME = 80;
/** The name of a column as it may be kept: it is a text of the file like any other. */
export const keptName = (column: string): string => maskSensitive(column).text.slice(0, MAX_NAME);

const NEWLINE = Buffer.from("\n");
const DIGEST_LENGTH = 32;
const tableSchema = z.array(z.array(z.string()));

const parseCsv = (bytes: Buffer, { delimiter }: ImportMap): string[][] =>
  tableSchema.parse(
    parse(bytes, {
      delimiter,
      record_delimiter: ["\r\n", "\n"],
      relax_column_count: true,
      relax_quotes: true,
    }),
  );

const contentIdOf = (bytes: Buffer): string =>
  createHash("sha256").update(bytes.toString("utf8").trimEnd()).digest("hex").slice(0, DIGEST_LENGTH);

/** The columns of a file: those of its first row, or of JSON lines those that the map names. */
export function columnsOfFile(map: ImportMap, header: RawRecord | null): string[] {
  if (!header || header.state === "too_long") throw new ImportFault({ code: "empty" });
  const named = columnsOf(map);
  const head = header.bytes.toString("utf8");
  const recognised = recognisedFormat(head);
  if (recognised.format === null) throw new ImportFault({ code: recognised.reason });
  if (map.format === "jsonl") {
    if (recognised.format !== "jsonl") throw new ImportFault({ code: "not_lines" });
    return named;
  }
  if (header.state !== "whole" && header.state !== "unended") throw new ImportFault({ code: "header" });
  const columns = parseCsv(header.bytes, map)[0]?.map((column) => column.trim()) ?? [];
  const missing = missingColumns(named, columns);
  if (missing.length > 0) throw new ImportFault({ code: "missing_columns", names: missing.map(keptName) });
  const doubled = named.filter((column) => columns.indexOf(column) !== columns.lastIndexOf(column));
  if (doubled.length > 0) throw new ImportFault({ code: "double_columns", names: doubled.map(keptName) });
  return columns;
}

function textOfValue(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

function jsonRow({ line, bytes, state }: RawRecord, columns: readonly string[]): TextRow {
  let document: unknown;
  try {
    document = JSON.parse(bytes.toString("utf8"));
  } catch {
    return { line, reason: state === "unended" ? "cut" : "not_json", column: null };
  }
  if (typeof document !== "object" || document === null || Array.isArray(document))
    return { line, reason: "not_json", column: null };
  const values = new Map(Object.entries(document));
  const texts: string[] = [];
  for (const column of columns) {
    const text = textOfValue(values.get(column));
    if (text === null) return { line, reason: "not_scalar", column: keptName(column) };
    texts.push(text);
  }
  return { line, row: { texts, contentId: contentIdOf(bytes) } };
}

function csvRow(
  { line, bytes, state }: RawRecord,
  texts: readonly string[],
  columns: readonly string[],
): TextRow {
  const hasMore = texts.slice(columns.length).some((text) => text !== "");
  if (texts.length < columns.length || hasMore)
    return { line, reason: state === "unended" ? "cut" : "column_count", column: null };
  return { line, row: { texts, contentId: contentIdOf(bytes) } };
}

const BROKEN: Partial<Record<RawRecord["state"], ImportReason>> = {
  cut: "cut",
  open_quote: "quote",
  too_long: "record_too_long",
};

/** All rows at once, which is quick; null when one of them does not parse as one row. */
function parsedTogether(records: readonly RawRecord[], map: ImportMap): string[][] | null {
  try {
    const rows = parseCsv(Buffer.concat(records.flatMap(({ bytes }) => [bytes, NEWLINE])), map);
    return rows.length === records.length ? rows : null;
  } catch {
    return null;
  }
}

function parsedAlone({ bytes }: RawRecord, map: ImportMap): string[] | null {
  try {
    const rows = parseCsv(bytes, map);
    return rows.length === 1 ? (rows[0] ?? null) : null;
  } catch {
    return null;
  }
}

/** The texts of rows by column, in the order of the file. */
export function readRecords(
  records: readonly RawRecord[],
  map: ImportMap,
  columns: readonly string[],
): TextRow[] {
  const sound = records.filter(({ state }) => BROKEN[state] === undefined);
  const together = map.format === "csv" ? parsedTogether(sound, map) : null;
  const places = new Map(sound.map((record, at) => [record, at]));
  return records.map((record) => {
    const broken = BROKEN[record.state];
    if (broken) return { line: record.line, reason: broken, column: null };
    if (map.format === "jsonl") return jsonRow(record, columns);
    const texts = together ? together[places.get(record) ?? -1] : parsedAlone(record, map);
    return texts ? csvRow(record, texts, columns) : { line: record.line, reason: "quote", column: null };
  });
}
