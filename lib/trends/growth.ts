import { jointReach } from "./normal-quantile";
import { FEW_CASES, wilson } from "./wilson";

/** What is counted over two equally long times; `kind` and `code` name it. */
export type Counted<Kind extends string = string> = {
  kind: Kind;
  code: string;
  now: number;
  before: number;
};

/** How many times as many cases as before, with its interval; null where there were none, and so no bound. */
export type Growth<Kind extends string = string> = Counted<Kind> & {
  times: number | null;
  low: number;
  high: number | null;
};

/** A share of two counts together as the ratio of the one to the other; null where the other is none. */
const ratio = (share: number): number | null => (share === 1 ? null : share / (1 - share));

/**
 * What grew by more than chance would let it, the most cases more first, and how many rows were compared: those with
 * 20 cases or more in both times together, as of fewer no change can be told. Given their sum, one of two equal Poisson
 * counts is binomial with share one half (Przyborowski and Wilenski 1940, Biometrika 31:313). The intervals are widened
 * for all that was compared, so that in a week in which nothing grew any row is named at most one time in twenty.
 */
export function grown<Kind extends string>(
  rows: readonly Counted<Kind>[],
): { compared: number; grown: Growth<Kind>[] } {
  const compared = rows.filter(({ now, before }) => now + before >= FEW_CASES);
  const reach = jointReach(compared.length);
  const all = compared.flatMap((row): Growth<Kind>[] => {
    const share = wilson(row.now, row.now + row.before, reach);
    if (share === null || share.low <= 0.5) return [];
    return [{ ...row, times: ratio(share.share), low: ratio(share.low) ?? 1, high: ratio(share.high) }];
  });
  all.sort((left, right) => right.now - right.before - (left.now - left.before));
  return { compared: compared.length, grown: all };
}
