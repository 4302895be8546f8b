/** Cases by cause: in a surge, and in a usual time (any amount of it); cases without a cause under null. */
export type CauseCounts = ReadonlyMap<string | null, number>;

/** Fewer answered cases than this point to nothing. */
const LEAST_CASES = 3;
/** A cause leads when at least this share of the answered cases have it … */
const LEAST_SHARE = 0.5;
/** … and that is by so many bits likelier than by its usual share. */
const LEAST_BITS = 5;

const answered = (counts: CauseCounts): [string, number][] =>
  [...counts].filter((entry): entry is [string, number] => entry[0] !== null);

/**
 * The cause that the answers to a surge's cases point to, or null. Of n answered cases k have it, of a usual time's the
 * share q (with one case of every cause added): k·log2((k/n)/q) + (n − k)·log2((1 − k/n)/(1 − q)) is the log likelihood
 * ratio of its own share to the usual one, for binomial counts.
 */
export function leadingCause(surge: CauseCounts, usual: CauseCounts): string | null {
  const cases = answered(surge).sort(([left], [right]) => (left < right ? -1 : 1));
  const total = cases.reduce((sum, [, count]) => sum + count, 0);
  const most = cases.reduce<[string, number] | null>(
    (best, one) => (best && best[1] >= one[1] ? best : one),
    null,
  );
  if (!most || total < LEAST_CASES) return null;
  const [code, count] = most;
  const share = count / total;
  const before = answered(usual);
  const causes = new Set([...before, ...cases].map(([cause]) => cause)).size;
  const known = before.reduce((sum, [, one]) => sum + one, 0);
  const usualShare = ((usual.get(code) ?? 0) + 1) / (known + causes + 1);
  if (share < LEAST_SHARE || share <= usualShare) return null;
  const rest = share < 1 ? (total - count) * Math.log2((1 - share) / (1 - usualShare)) : 0;
  return count * Math.log2(share / usualShare) + rest >= LEAST_BITS ? code : null;
}
