import { CARD_KIND_OF_TABLE_TYPE } from "@/lib/cards/card-kind";
import { type AddPrefix, type PREFIX_FAULTS, prefixFields } from "./card-prefix-schema";

/** The columns of the file, in the order in which it is written. */
export const PREFIX_COLUMNS = ["prefix", "bank", "kind", "length", "status", "sources"] as const;
type ColumnName = (typeof PREFIX_COLUMNS)[number];
const REQUIRED = ["prefix", "bank", "kind", "length"] as const satisfies readonly ColumnName[];
export const MAX_PREFIX_LINES = 20_000;

type Fault = { line: number; fault: (typeof PREFIX_FAULTS)[number]; value: string };
export type ReadPrefixes = { rows: AddPrefix[]; faults: Fault[] };

/** What identifies a row of the table: the same key said again changes the row, anything else adds one. */
export const prefixKey = ({
  prefix,
  bankCode,
  cardKind,
  length,
}: Omit<AddPrefix, "status" | "sources">): string => [prefix, bankCode, cardKind, length].join(" ");

const kindOf = (text: string): string =>
  Object.entries(CARD_KIND_OF_TABLE_TYPE).find(([type]) => type === text.toUpperCase())?.[1] ??
  text.toLowerCase();

function readLine(cells: Record<ColumnName, string>, banks: ReadonlySet<string>): AddPrefix | ColumnName {
  const prefix = prefixFields.prefix.safeParse(cells.prefix);
  const cardKind = prefixFields.cardKind.safeParse(kindOf(cells.kind));
  const length = prefixFields.length.safeParse(cells.length === "" ? null : Number(cells.length));
  const status = prefixFields.status.safeParse(cells.status.toLowerCase() || "single");
  const sources = prefixFields.sources.safeParse(cells.sources);
  if (!prefix.success) return "prefix";
  if (!banks.has(cells.bank)) return "bank";
  if (!cardKind.success) return "kind";
  if (!length.success) return "length";
  if (!status.success) return "status";
  if (!sources.success) return "sources";
  return {
    prefix: prefix.data,
    bankCode: cells.bank,
    cardKind: cardKind.data,
    length: length.data,
    status: status.data,
    sources: sources.data,
  };
}

/**
 * Rows of a prefix file, its first record the names of the columns in any order. `kind` may be written as in the
 * table (DC, CC, SCC, PC) or in words; without `status` a row has a single source. Lines count from 1.
 */
export function readPrefixes(
  records: readonly (readonly string[])[],
  banks: ReadonlySet<string>,
): ReadPrefixes {
  const [head = [], ...lines] = records;
  const names = head.map((name) => name.trim().toLowerCase());
  const missing = REQUIRED.find((name) => !names.includes(name));
  if (missing) return { rows: [], faults: [{ line: 1, fault: "header", value: missing }] };
  if (lines.length > MAX_PREFIX_LINES) {
    return { rows: [], faults: [{ line: 1, fault: "tooMany", value: String(lines.length) }] };
  }
  const cellOf = (line: readonly string[], name: ColumnName) => (line[names.indexOf(name)] ?? "").trim();
  const rows: AddPrefix[] = [];
  const faults: Fault[] = [];
  const seen = new Set<string>();
  for (const [index, line] of lines.entries()) {
    const cells = Object.fromEntries(PREFIX_COLUMNS.map((name) => [name, cellOf(line, name)])) as Record<
      ColumnName,
      string
    >;
    const row = readLine(cells, banks);
    if (typeof row === "string") faults.push({ line: index + 2, fault: row, value: cells[row].slice(0, 20) });
    else if (seen.has(prefixKey(row))) faults.push({ line: index + 2, fault: "repeated", value: row.prefix });
    else {
      seen.add(prefixKey(row));
      rows.push(row);
    }
  }
  return { rows, faults };
}
