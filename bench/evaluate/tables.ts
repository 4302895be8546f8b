import type { CellResult } from "./cell";
import type { Figure } from "./figures";
import type { GapClosed, Share } from "./gap-closed";
import type { Score } from "./score";

const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const withInterval = (share: number, [low, high]: [number, number]): string =>
  `${percent(share)} (${(100 * low).toFixed(1)}–${(100 * high).toFixed(1)})`;

function table(lines: readonly (readonly string[])[]): string {
  const [head = [], ...body] = lines;
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), `|${head.map(() => "---").join("|")}|`, ...body.map(line)].join("\n");
}

export const figureTable = (figures: readonly Figure[]): string =>
  table([
    ["figure", "measured", "goal", "met"],
    ...figures.map(({ name, measured, goal, isMet }) => [
      name,
      measured,
      goal,
      goal === "" ? "" : isMet ? "yes" : "**no**",
    ]),
  ]);

/** Every policy of one world: when asking ends at 90 %, and the leader right after 0, 2, 4 … checks. */
export function policyTable({ policies }: CellResult): string {
  const steps = [0, 2, 4, 6, 8, 10];
  return table([
    [
      "policy",
      "n",
      "checks",
      "top-1",
      "top-3",
      "Brier",
      "ECE",
      ...steps.map((step) => `top-1 after ${step}`),
    ],
    ...policies.map(
      ({ policy, whenSure: { n, checks, top1, top1Interval, top3, top3Interval, brier, ece }, curve }) => [
        policy,
        String(n),
        checks.toFixed(1),
        withInterval(top1, top1Interval),
        withInterval(top3, top3Interval),
        brier.toFixed(3),
        ece.toFixed(3),
        ...steps.map((step) => percent(curve[step]?.top1 ?? 0)),
      ],
    ),
  ]);
}

/** What each learner closes of the gap between the estimates and the world's own numbers. */
export const learningTable = (gaps: readonly GapClosed[]): string =>
  table([
    ["world", "learner", "worlds", "gap closed, top-1", "log loss", "Brier", "behind the ideal, log loss"],
    ...gaps.map(({ off, learner, worlds, behindIdeal, ...shares }) => [
      `${Math.round(off * 100)} % off`,
      learner,
      String(worlds),
      ...[shares.top1, shares.logLoss, shares.brier].map(shareText),
      behindIdeal ? shareText(behindIdeal) : "",
    ]),
  ]);

export const shareText = ({ share, interval }: Share): string =>
  interval ? withInterval(share, interval) : percent(share);

/** Every world with everything asked. */
export function worldTable(cells: readonly CellResult[]): string {
  const shown = (score: Score): string =>
    `${percent(score.top1)} / ${percent(score.top3)} / ${score.brier.toFixed(3)} / ${score.ece.toFixed(3)}`;
  return table([
    [
      "world (top-1 / top-3 / Brier / ECE)",
      "wrong answers",
      "n",
      "ours, estimated",
      "ours, learned",
      "naive Bayes",
      "ceiling",
    ],
    ...cells.map(({ setting, full }) => [
      setting.name,
      percent(setting.slip),
      String(full.ceiling.n),
      shown(full.estimated),
      shown(full.learned),
      shown(full["naive Bayes"]),
      shown(full.ceiling),
    ]),
  ]);
}
