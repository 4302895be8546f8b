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
const LEAST_SHARE = 0.3;
/** … and that is by so many bits likelier than by its usual share: one of 25 causes stands out by chance soon enough. */
const LEAST_BITS = 9;
/** Worth of the desk's shares for those of one place, in cases. */
const DESK_STRENGTH = 20;

const totalOf = (counts: CauseCounts): number =>
  [...counts].reduce((sum, [code, count]) => (code === null ? sum : sum + count), 0);

/** The usual share of a cause: a place's own cases, drawn to the desk's, and those to one case of every cause. */
function usualShareOf(code: string, place: CauseCounts, desk: CauseCounts, causes: number): number {
  const ofDesk = ((desk.get(code) ?? 0) + 1) / (totalOf(desk) + causes + 1);
  return ((place.get(code) ?? 0) + DESK_STRENGTH * ofDesk) / (totalOf(place) + DESK_STRENGTH);
}

/** k·log2((k/n)/q) + (n − k)·log2((1 − k/n)/(1 − q)); 0 where the share is no larger than the usual one. */
function bitsOf({ cases, answered, usualShare }: NamedCause): number {
  const share = cases / answered;
  if (share <= usualShare) return 0;
  const rest = share < 1 ? (answered - cases) * Math.log2((1 - share) / (1 - usualShare)) : 0;
  return cases * Math.log2(share / usualShare) + rest;
}

/**
 * The cause that the answers to a surge's cases point to, or null: the one with the most evidence, where that is enough.
 * The evidence is the log likelihood ratio of its own share of the answered cases to the usual one (the posterior mean
 * under a Dirichlet prior), for binomial counts.
 */
export function leadingCause(
  surge: CauseCounts,
  usual: { place: CauseCounts; desk: CauseCounts },
): NamedCause | null {
  const answered = totalOf(surge);
  const causes = new Set([...usual.desk.keys(), ...usual.place.keys(), ...surge.keys()]).size;
  const [best] = [...surge]
    .filter((entry): entry is [string, number] => entry[0] !== null && entry[1] >= LEAST_SHARE * answered)
    .map(([code, cases]): NamedCause => {
      const usualShare = usualShareOf(code, usual.place, usual.desk, causes);
      return { code, cases, answered, usualShare };
    })
    .sort((left, right) => bitsOf(right) - bitsOf(left) || (left.code < right.code ? -1 : 1));
  return best && answered >= LEAST_CASES && bitsOf(best) >= LEAST_BITS ? best : null;
}
