import type { CellResult, PolicyResult } from "./cell";
import type { Score } from "./score";

export interface Figure {
  name: string;
  measured: string;
  goal: string;
  isMet: boolean;
}

const policyOf = ({ policies }: CellResult, name: string): PolicyResult | undefined =>
  policies.find(({ policy }) => policy === name);
const percent = (value: number): string => `${(100 * value).toFixed(1)} %`;
const mean = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);

/** The goals of the project beside what was measured; worlds with 10 % of answers wrong. */
export function figuresOf(cells: readonly CellResult[]): Figure[] {
  const at = (off: number, isRepeating = false): CellResult[] =>
    cells.filter(
      ({ setting }) => setting.off === off && setting.slip === 0.1 && setting.isRepeating === isRepeating,
    );
  const [exact] = at(0);
  const [repeating] = at(0, true);
  return [
    ...(exact ? beside(exact) : []),
    ...[0, 0.3].flatMap((off) => calibration(at(off), off, off === 0 ? 0.03 : 0.08)),
    ...[0.3, 0.6].flatMap((off) => gapClosed(at(off), off)),
    ...(exact ? twoCauses(at(0)) : []),
    ...(repeating ? dependences(repeating) : []),
  ];
}

function beside(cell: CellResult): Figure[] {
  const [ours, fixed, best] = ["ours, estimated", "fixed order", "ceiling"].map((name) =>
    policyOf(cell, name),
  );
  if (!ours || !fixed || !best) return [];
  const lowest = (figure: "top1" | "top3") =>
    Math.min(...ours.curve.map((score, checks) => score[figure] / (best.curve[checks]?.[figure] ?? 1)));
  const [first, three] = [lowest("top1"), lowest("top3")];
  const fewer = [0.25, 0.5, 0.75, 0.9].map((way) => {
    const target = targetOf(fixed.curve, way);
    return { way, target, quick: checksFor(ours.curve, target), slow: checksFor(fixed.curve, target) };
  });
  return [
    {
      name: "top-1 beside the ceiling, lowest at any number of checks",
      measured: percent(first),
      goal: "≥ 97 %",
      isMet: first >= 0.97,
    },
    {
      name: "top-3 beside the ceiling, lowest at any number of checks",
      measured: percent(three),
      goal: "≥ 97 %",
      isMet: three >= 0.97,
    },
    ...fewer.map(({ way, target, quick, slow }) => ({
      name: `fewer checks than the fixed order, both at top-1 ${percent(target)} (${100 * way} % of what checks add)`,
      measured: `${percent(1 - quick / slow)} (${quick.toFixed(1)} against ${slow.toFixed(1)})`,
      goal: "≥ 35 %",
      isMet: quick <= 0.65 * slow,
    })),
  ];
}

/** A part of the way that the fixed order goes from the form to its last check. */
function targetOf(curve: readonly Score[], way: number): number {
  const [start, end] = [curve[0]?.top1 ?? 0, curve.at(-1)?.top1 ?? 0];
  return start + way * (end - start);
}

/** Checks, between whole numbers by straight lines, until an accuracy is reached. */
function checksFor(curve: readonly Score[], target: number): number {
  const reached = curve.findIndex(({ top1 }) => top1 >= target);
  if (reached <= 0) return reached < 0 ? curve.length : 0;
  const [before, after] = [curve[reached - 1]?.top1 ?? 0, curve[reached]?.top1 ?? 1];
  return reached - 1 + (target - before) / (after - before);
}

function calibration(cells: readonly CellResult[], off: number, goal: number): Figure[] {
  const ece = mean(cells.map(({ full }) => full.estimated.ece));
  const name = `calibration error as estimated, likelihoods ${percent(off)} off`;
  return [{ name, measured: ece.toFixed(3), goal: `≤ ${goal}`, isMet: ece <= goal }];
}

function gapClosed(cells: readonly CellResult[], off: number): Figure[] {
  const full = cells.map((cell) => cell.full);
  const gap = (from: (scores: CellResult["full"]) => number): number => mean(full.map(from));
  const closed =
    gap(({ learned, estimated }) => learned.top1 - estimated.top1) /
    gap(({ ceiling, estimated }) => ceiling.top1 - estimated.top1);
  const brier =
    gap(({ learned, estimated }) => estimated.brier - learned.brier) /
    gap(({ ceiling, estimated }) => estimated.brier - ceiling.brier);
  const n = cells[0]?.setting.confirmed ?? 0;
  const many = cells.flatMap(({ setting, full: scores, learnedFromMany }) =>
    learnedFromMany === null
      ? []
      : [
          {
            n: setting.manyConfirmed,
            closed:
              (learnedFromMany.top1 - scores.estimated.top1) / (scores.ceiling.top1 - scores.estimated.top1),
          },
        ],
  );
  return [
    {
      name: `gap to the ceiling's top-1 closed by ${n} confirmed cases, ${percent(off)} off`,
      measured: `${percent(closed)} (of Brier's score ${percent(brier)})`,
      goal: "≥ 90 %",
      isMet: closed >= 0.9,
    },
    ...many.map((one) => ({
      name: `the same by ${one.n} confirmed cases, first draw of that world`,
      measured: percent(one.closed),
      goal: "",
      isMet: one.closed >= 0.9,
    })),
  ];
}

function twoCauses(cells: readonly CellResult[]): Figure[] {
  const both = cells.map(({ bothInTopThree }) => bothInTopThree);
  const ours = mean(both.map(({ estimated }) => estimated));
  return [
    {
      name: "both of two causes among the first three",
      measured: `${percent(ours)} (ceiling ${percent(mean(both.map(({ ceiling }) => ceiling)))})`,
      goal: "≥ 70 %",
      isMet: ours >= 0.7,
    },
  ];
}

function dependences({ full }: CellResult): Figure[] {
  const baseline = full["naive Bayes"];
  return [
    {
      name: "checks that repeat each other: ours learned against naive Bayes, top-1 and Brier",
      measured: `${percent(full.learned.top1)} and ${full.learned.brier.toFixed(3)} against ${percent(baseline.top1)} and ${baseline.brier.toFixed(3)}`,
      goal: "better in both",
      isMet: full.learned.top1 > baseline.top1 && full.learned.brier < baseline.brier,
    },
    {
      name: "the same against our own tables without dependences",
      measured: `${percent(full.learned.top1)} and ${full.learned.brier.toFixed(3)} against ${percent(full.independent.top1)} and ${full.independent.brier.toFixed(3)}`,
      goal: "better in both",
      isMet: full.learned.top1 > full.independent.top1 && full.learned.brier < full.independent.brier,
    },
  ];
}
