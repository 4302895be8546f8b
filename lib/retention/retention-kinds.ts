/** Days after the closing. What leads to the customer goes first; the database refuses less than the least. */
export const CONTACT_DAYS = { least: 7, most: 3650 } as const;
export const ANONYMISE_DAYS = { least: 30, most: 3650 } as const;

/** What one step takes off and one run counts, in the order in which it is shown. */
export const CONTACT_KINDS = ["customerRefs", "devices", "cardEnds"] as const;
export const TEXT_KINDS = ["messages", "notes", "replies", "comments", "remarks", "proposals"] as const;
export const RUN_KINDS = [
  "contactCases",
  ...CONTACT_KINDS,
  "anonymisedCases",
  ...TEXT_KINDS,
  "looseTexts",
  "auditEntries",
] as const;
export type RunKind = (typeof RUN_KINDS)[number];

/** Counts as a run keeps them, with nought for a kind that it never met. */
export const runCounts = (kept: Readonly<Partial<Record<string, unknown>>>): Record<RunKind, number> =>
  Object.fromEntries(RUN_KINDS.map((kind) => [kind, Number(kept[kind] ?? 0)])) as Record<RunKind, number>;

/** What stands for itself; the other kinds say what it consists of. */
export const HEAD_KINDS = ["contactCases", "anonymisedCases", "looseTexts"] as const;
type Confirmed = Record<(typeof HEAD_KINDS)[number], number>;

/**
 * Whether what is due is no more than what was confirmed. Fewer may be due: somebody took a case up again. More may not,
 * as nobody said yes to them.
 */
export const isConfirmed = (due: Confirmed, confirmed: Confirmed | undefined): boolean =>
  confirmed !== undefined && HEAD_KINDS.every((kind) => due[kind] <= confirmed[kind]);
