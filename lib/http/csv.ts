import { stringify } from "csv-stringify/sync";

/** Whether a table is asked for as CSV: by `format`, or where that says nothing by Accept. */
export const wantsCsv = (request: Request, format: "json" | "csv" | undefined): boolean =>
  format === "csv" || (!format && (request.headers.get("accept")?.startsWith("text/csv") ?? false));

/** A table as a file. A spreadsheet must neither guess the encoding nor run a cell that begins like a formula. */
export function csvResponse(rows: readonly (string | number)[][], fileName: string): Response {
  const text = stringify([...rows], { bom: true, record_delimiter: "windows", escape_formulas: true });
  return new Response(text, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${fileName}"`,
      "cache-control": "no-store",
    },
  });
}
