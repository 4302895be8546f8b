import { parse } from "csv-parse/browser/esm/sync";
import { MAX_FILE_BYTES } from "@/lib/case-imports/case-import-schema";
import { recognisedFormat } from "@/lib/case-imports/file-format";
import type { DELIMITERS, FileFormat } from "@/lib/case-imports/import-map-schema";
import { readHead, type TextEncodingName } from "@/lib/case-imports/text-encoding";

export type FileProblem = "notText" | "notLines" | "empty" | "tooLarge" | "noHeader";

/** What the beginning of a file says of it; the file itself stays where it is. */
export type FileHead = {
  file: File;
  format: FileFormat;
  delimiter: (typeof DELIMITERS)[number];
  encoding: TextEncodingName;
  columns: string[];
  /** The first rows by column. */
  rows: { line: number; texts: string[] }[];
};

const HEAD_BYTES = 262_144;
const SHOWN_ROWS = 5;

type Rows = { columns: string[]; texts: string[][] };

function readCsv(text: string, delimiter: string): Rows | null {
  try {
    const [header, ...texts]: string[][] = parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: SHOWN_ROWS + 1,
    });
    return header ? { columns: header.map((column) => column.trim()), texts } : null;
  } catch {
    return null;
  }
}

const cellText = (value: unknown): string =>
  typeof value === "string" ? value : value === null || value === undefined ? "" : JSON.stringify(value);

function readLines(text: string): Rows | null {
  const documents: Map<string, unknown>[] = [];
  for (const line of text.replace(/^\uFEFF/, "").split("\n")) {
    if (documents.length === SHOWN_ROWS) break;
    try {
      const document: unknown = JSON.parse(line);
      if (typeof document === "object" && document !== null)
        documents.push(new Map(Object.entries(document)));
    } catch {
      // The dry run tells of it by its line.
    }
  }
  const columns = [...new Set(documents.flatMap((document) => [...document.keys()]))];
  if (columns.length === 0) return null;
  return {
    columns,
    texts: documents.map((document) => columns.map((column) => cellText(document.get(column)))),
  };
}

const newlinesIn = (texts: readonly string[]): number => texts.join("").split("\n").length - 1;

/** The line that each row begins at. */
function withLines(texts: string[][], first: number): FileHead["rows"] {
  let line = first;
  return texts.map((row) => {
    const at = line;
    line += 1 + newlinesIn(row);
    return { line: at, texts: row };
  });
}

/** Recognises encoding, format and columns of a file from its first 256 KB. */
export async function readFileHead(file: File): Promise<FileHead | FileProblem> {
  if (file.size === 0) return "empty";
  if (file.size > MAX_FILE_BYTES) return "tooLarge";
  const head = readHead(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()));
  if (!head) return "notText";
  const recognised = recognisedFormat(head.text);
  if (recognised.format === null) return recognised.reason === "empty" ? "empty" : "notLines";
  const { format, delimiter } = recognised;
  const isCsv = format === "csv";
  const rows = isCsv ? readCsv(head.text, delimiter) : readLines(head.text);
  if (!rows) return "noHeader";
  const lines = withLines(rows.texts, isCsv ? 2 + newlinesIn(rows.columns) : 1);
  return { file, format, delimiter, encoding: head.encoding, columns: rows.columns, rows: lines };
}
