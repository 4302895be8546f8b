import "server-only";
import { stringify } from "csv-stringify/sync";
import type { Actor } from "@/lib/auth/actor";
import { listImportErrors } from "@/lib/case-imports/case-import-queries";
import { EXPORT_COLUMNS, exportRow } from "@/lib/case-imports/export-row";
import { escapedFormula } from "@/lib/case-imports/formula-text";
import { IMPORT_REASONS } from "@/lib/case-imports/import-fields";
import { type ExportCursor, listCasesToExport } from "@/lib/cases/case-export-queries";
import type { ExportFilter } from "@/lib/cases/case-queue-schema";
import type { Locale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";

type Cell = string | number | null | undefined;

/** A spreadsheet must neither guess the encoding nor run a cell that begins like a formula. */
const csvLines = (rows: readonly (readonly Cell[])[], isFirst: boolean): string =>
  stringify(
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? escapedFormula(cell) : cell))),
    { bom: isFirst, record_delimiter: "windows", quoted_match: /[\r\n]/ },
  );

/** The cases of a filter, page by page, in the columns that an import reads. */
export async function* exportedCases(
  actor: Actor,
  filter: ExportFilter,
  format: "csv" | "jsonl",
  { timeZone, now }: { timeZone: string; now: Date },
): AsyncGenerator<string> {
  if (format === "csv") yield csvLines([EXPORT_COLUMNS], true);
  let after: ExportCursor | null = null;
  do {
    const page = await listCasesToExport(actor, filter, timeZone, now, after);
    const rows = page.cases.map(exportRow);
    if (rows.length > 0)
      yield format === "csv"
        ? csvLines(
            rows.map((row) => EXPORT_COLUMNS.map((column) => row[column])),
            false,
          )
        : rows.map((row) => `${JSON.stringify(row)}\n`).join("");
    after = page.next;
  } while (after);
}

const ERRORS_AT_ONCE = 2_000;

/** What is wrong with an import's rows, by line, in the reader's language. */
export async function* importErrorLines(
  actor: Actor,
  importId: string,
  locale: Locale,
): AsyncGenerator<string> {
  const { csv, field, reason } = messagesOf(locale).imports;
  yield csvLines([[csv.line, csv.column, csv.field, csv.code, csv.reason]], true);
  let after: { line: number; id: string } | null = null;
  for (;;) {
    const errors = await listImportErrors(actor, importId, after, ERRORS_AT_ONCE);
    const last = errors.at(-1);
    if (!last) return;
    const fieldNames = new Map<string, string>(Object.entries(field));
    yield csvLines(
      errors.map((error) => {
        const known = IMPORT_REASONS.find((code) => code === error.reason);
        const name = error.field === null ? "" : (fieldNames.get(error.field) ?? error.field);
        return [error.line, error.column ?? "", name, error.reason, known ? reason[known] : ""];
      }),
      false,
    );
    after = { line: last.line, id: last.id };
  }
}
