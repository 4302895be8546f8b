/** What a model document takes for a count. */
const SMALLEST = 1e-4;
const LARGEST = 1e9;

const bounded = (count: number): number => Math.min(LARGEST, Math.max(SMALLEST, count));
/** Six digits: more than anybody means, and a document stays readable. */
const rounded = (count: number): number => bounded(Number(count.toPrecision(6)));

/** How many cases a row of pseudo-counts weighs. */
export const strengthOf = (row: readonly number[]): number => row.reduce((sum, count) => sum + count, 0);

/** P(answer | cause) of a row, by answer; sums to 1. An empty row has none. */
export function sharesOf(row: readonly number[]): number[] {
  const strength = strengthOf(row);
  return row.map((count) => (strength > 0 ? count / strength : 0));
}

/**
 * The row with one answer at a share between 0 and 1. The others keep their proportions to each other and the row its
 * strength, so a word changes what is believed and not how firmly.
 */
export function withShare(row: readonly number[], index: number, share: number): number[] {
  const strength = strengthOf(row);
  const others = strength - (row[index] ?? 0);
  const rest = strength * (1 - share);
  return row.map((count, at) => {
    if (at === index) return rounded(strength * share);
    return rounded(others > 0 ? (count / others) * rest : rest / (row.length - 1));
  });
}

/** The row with another strength and the same shares. */
export function withStrength(row: readonly number[], strength: number): number[] {
  return sharesOf(row).map((share) => rounded(share * strength));
}

const NEW_ANSWER_SHARE = 0.05;

/** The row with one more answer, which is rare at first; the strength stays. */
export const withNewAnswer = (row: readonly number[]): number[] => {
  const newcomer = strengthOf(row) * NEW_ANSWER_SHARE;
  return [...withStrength(row, strengthOf(row) - newcomer), rounded(newcomer)];
};

/** The row without an answer; what it had goes to the others in proportion. */
export function withoutAnswer(row: readonly number[], index: number): number[] {
  const kept = row.filter((_, at) => at !== index);
  return strengthOf(kept) > 0 ? withStrength(kept, strengthOf(row)) : kept;
}
