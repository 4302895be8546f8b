import { unescapedFormula } from "./formula-text";
import type { ImportField } from "./import-fields";
import type { ImportMap } from "./import-map-schema";

/** How texts are compared: letters alike in any case and width, blanks at the ends and doubled ones aside. */
export const compared = (text: string): string =>
  text.normalize("NFKC").trim().replace(/\s+/g, " ").toLowerCase();

export type FieldText = {
  /** After translation; "" where the row says nothing. */
  text: string;
  /** What stands in place of something unknown; undefined where that is an error. */
  otherwise: string | undefined;
  /** The columns that it came from, for telling where an error is. */
  column: string | null;
};

/** The text of one field of a row by its rule. `at` finds a column's text in the row. */
export type FieldReader = (texts: readonly string[]) => FieldText;

/**
 * Compiles the rule of a field over the columns of a file. Columns that are not there read as empty; whether they are
 * there is asked once a file (missingColumns).
 */
export function fieldReader(map: ImportMap, field: ImportField, columns: readonly string[]): FieldReader {
  const rule = map.fields[field] ?? { columns: [] };
  const places = rule.columns.map((column) => columns.indexOf(column)).filter((at) => at !== -1);
  const values = new Map(Object.entries(rule.values ?? {}).map(([from, to]) => [compared(from), to]));
  const otherwise = rule.otherwise === null ? "" : rule.otherwise;
  const column = rule.columns.length > 0 ? rule.columns.join(" + ") : null;
  const cleaned = (text: string): string => (map.hasEscapedFormulas ? unescapedFormula(text) : text).trim();
  return (texts) => {
    const raw = places
      .map((at) => cleaned(texts[at] ?? ""))
      .filter((text) => text !== "")
      .join("\n");
    if (raw === "") return { text: otherwise ?? "", otherwise, column };
    if (values.size === 0) return { text: raw, otherwise, column };
    return { text: values.get(compared(raw)) ?? raw, otherwise, column };
  };
}

/** Columns that the map names and the file does not have. */
export const missingColumns = (named: readonly string[], columns: readonly string[]): string[] =>
  named.filter((column) => !columns.includes(column));
