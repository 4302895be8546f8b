import type { ReplayedCase } from "./replay";
import type { ChangedLeader } from "./replay-schema";

const ORDER = { worse: 0, better: 1, neither: 2 } as const;

/**
 * The cases whose leading cause differs between two replays of the same cases in the same order: the worse ones
 * first, within them as the cases came.
 */
export function changedLeaders(
  before: readonly ReplayedCase[],
  after: readonly ReplayedCase[],
  cases: readonly { code: string }[],
): ChangedLeader[] {
  return after
    .flatMap((now, index): ChangedLeader[] => {
      const was = before[index];
      if (was === undefined || was.leader === now.leader) return [];
      const verdict =
        now.leader === now.causeCode ? "better" : was.leader === now.causeCode ? "worse" : "neither";
      return [
        {
          caseId: now.id,
          code: cases[index]?.code ?? "",
          causeCode: now.causeCode,
          before: { causeCode: was.leader, posterior: was.posterior },
          after: { causeCode: now.leader, posterior: now.posterior },
          verdict,
        },
      ];
    })
    .sort((left, right) => ORDER[left.verdict] - ORDER[right.verdict]);
}
