export type Difference = { field: string; before: string | null; after: string | null };

/** A diagnosis model is megabytes; what was cut off stays in the database. */
const MOST_CHARACTERS = 2_000;

function textOf(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
}

/** Said of every change alike and by other columns of the entry. */
const LEFT_OUT = ["version", "updated_at", "updated_by_id"];

type Row = Readonly<Record<string, unknown>> | null;

/**
 * The fields that a change left different, by name, each as text; null is no value. A new row shows what it was given,
 * a removed one what it held.
 */
export function auditDifferences(before: Row, after: Row): Difference[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .filter((field) => before === null || after === null || !LEFT_OUT.includes(field))
    .filter((field) => JSON.stringify(before?.[field] ?? null) !== JSON.stringify(after?.[field] ?? null))
    .sort()
    .map((field) => ({ field, before: textOf(before?.[field]), after: textOf(after?.[field]) }));
}
