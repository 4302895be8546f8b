import { DELIMITERS, type FileFormat } from "./import-map-schema";

export type RecognisedFormat =
  | { format: FileFormat; delimiter: (typeof DELIMITERS)[number] }
  /** One JSON document instead of one a line. */
  | { format: null; reason: "not_lines" | "empty" };

/** What stands outside of quotes in the first line. */
const unquoted = (line: string): string => line.replace(/"(?:[^"]|"")*"/g, "");

/** Recognises the format of a text by its beginning: JSON lines begin with "{", and a CSV's first line says its delimiter. */
export function recognisedFormat(head: string): RecognisedFormat {
  const text = head.replace(/^\uFEFF/, "").trimStart();
  if (text === "") return { format: null, reason: "empty" };
  if (text.startsWith("[")) return { format: null, reason: "not_lines" };
  const firstLine = text.split(/\r?\n/, 1)[0] ?? "";
  if (text.startsWith("{")) {
    // A document over several lines opens its brace alone.
    return /^\{\s*$/.test(firstLine)
      ? { format: null, reason: "not_lines" }
      : { format: "jsonl", delimiter: "," };
  }
  const counted = DELIMITERS.map((delimiter) => unquoted(firstLine).split(delimiter).length);
  const most = Math.max(...counted);
  return { format: "csv", delimiter: DELIMITERS[counted.indexOf(most)] ?? "," };
}
