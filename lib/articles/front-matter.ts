import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { allowed, type Result, refused } from "@/lib/result";

/** What stands under a key, with the line of the file: a text, or a list of texts. What is neither has none of both. */
export type FrontValue = { line: number; text?: string; items?: { text: string; line: number }[] };
export type FrontMatter = ReadonlyMap<string, FrontValue>;

/** The line of the file that is to blame. */
type Broken = { line: number };

const OPENING = /^\uFEFF?---[ \t]*\r?\n/;
// Not by the flag `m`, to which U+2028 in a title ends a line.
const CLOSING = /(?<=^|\n)---[ \t]*(?:\r?\n|$)/;

/** What stands between two lines of "---" at the beginning, and the text after them; null where there are none. */
export function splitFile(text: string): { front: string; body: string } | null {
  const opening = OPENING.exec(text)?.[0];
  if (opening === undefined) return null;
  const rest = text.slice(opening.length);
  const closing = CLOSING.exec(rest);
  if (!closing) return null;
  const body = rest
    .slice(closing.index + closing[0].length)
    .replace(/^\r?\n/, "")
    .replace(/\r?\n$/, "");
  return { front: rest.slice(0, closing.index), body };
}

const plain = (value: unknown): string | null => {
  if (value === null) return "";
  return isScalar(value) ? String(value.value ?? "") : null;
};

/** Every plain value as the text that stands there: a title may be `yes`, `null` or `1e3`. */
export function readFrontMatter(front: string): Result<FrontMatter, Broken> {
  const lines = new LineCounter();
  const document = parseDocument(front, {
    schema: "failsafe",
    uniqueKeys: true,
    logLevel: "silent",
    lineCounter: lines,
  });
  // The first line of the file opens the front matter.
  const lineOf = (node: unknown): number => lines.linePos((node as Node).range?.[0] ?? 0).line + 1;
  const [error] = document.errors;
  if (error) return refused({ line: (error.linePos?.[0].line ?? 1) + 1 });
  const values = new Map<string, FrontValue>();
  if (document.contents === null) return allowed(values);
  if (!isMap(document.contents)) return refused({ line: 2 });
  for (const { key, value } of document.contents.items) {
    if (!isScalar(key)) continue;
    const found: FrontValue = { line: lineOf(key) };
    const text = plain(value);
    if (text !== null) found.text = text;
    else if (isSeq(value)) {
      const items = value.items.map((item) => ({
        text: plain(item),
        line: item ? lineOf(item) : found.line,
      }));
      if (items.every((item): item is { text: string; line: number } => item.text !== null))
        found.items = items;
    }
    values.set(String(key.value), found);
  }
  return allowed(values);
}
