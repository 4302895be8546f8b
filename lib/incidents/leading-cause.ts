/** Cases by cause; those that point to none under null. */
export type CauseCounts = ReadonlyMap<string | null, number>;

/** What the cases of a surge point to, beside what they usually do. */
export type NamedCause = {
  code: string;
  /** Cases that point to it … */
  cases: number;
  /** … of those that point to any cause. */
  answered: number;
  /** Its share of the answered cases in a usual time, above 0 and below 1. */
  usualShare: number;
};

/** A case points to its confirmed cause, or to the leading one from this posterior on. */
export const POINTS_FROM = 0.5;

/** Fewer answered cases than this point to nothing. */
const LEAST_CASES = 3;
/** A cause leads when at least this share of the answered cases have it … */
const LEAST_SHARE = 0.5;
/** … and that is by so many bits likelier than by its usual share. */
const LEAST_BITS = 5;
/** Worth of the desk's shares for those of one place, in cases. */
const DESK_STRENGTH = 20;

const totalOf = (counts: CauseCounts): number =>
  [...counts].reduce((sum, [code, count]) => (code === null ? sum : sum + count), 0);

/** The usual share of a cause: a place's own cases, drawn to the desk's, and those to one case of every cause. */
function usualShareOf(code: string, place: CauseCounts, desk: CauseCounts, causes: number): number {
  const ofDesk = ((desk.get(code) ?? 0) + 1) / (totalOf(desk) + causes + 1);
  return ((place.get(code) ?? 0) + DESK_STRENGTH * ofDesk) / (totalOf(place) + DESK_STRENGTH);
}

/**
 * The cause that the answers to a surge's cases point to, or null. Of n answered cases k have it, of a usual time's the
 * share q (posterior mean under a Dirichlet prior): k·log2((k/n)/q) + (n − k)·log2((1 − k/n)/(1 − q)) is the log
 * likelihood ratio of its own share to the usual one, for binomial counts.
 */
export function leadingCause(
  surge: CauseCounts,
  usual: { place: CauseCounts; desk: CauseCounts },
): NamedCause | null {
  const cases = [...surge]
    .filter((entry): entry is [string, number] => entry[0] !== null)
    .sort(([left, count], [right, other]) => other - count || (left < right ? -1 : 1));
  const answered = totalOf(surge);
  const [most] = cases;
  if (!most || answered < LEAST_CASES) return null;
  const [code, count] = most;
  const share = count / answered;
  const causes = new Set([...usual.desk.keys(), ...usual.place.keys(), ...surge.keys()]).size;
  const usualShare = usualShareOf(code, usual.place, usual.desk, causes);
  if (share < LEAST_SHARE || share <= usualShare) return null;
  const rest = share < 1 ? (answered - count) * Math.log2((1 - share) / (1 - usualShare)) : 0;
  const bits = count * Math.log2(share / usualShare) + rest;
  return bits >= LEAST_BITS ? { code, cases: count, answered, usualShare } : null;
}
