import { CEILING_BY_CHECK, type CellResult, type PolicyResult } from "./cell";
import { gapsClosed } from "./gap-closed";
import { ESTIMATED, IDEAL, type LearningResult, OURS } from "./learning-world";
import { shareText } from "./tables";

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
export function figuresOf(cells: readonly CellResult[], learning: readonly LearningResult[]): Figure[] {
  const at = (off: number, isRepeating = false): CellResult[] =>
    cells.filter(
      ({ setting }) => setting.off === off && setting.slip === 0.1 && setting.isRepeating === isRepeating,
    );
  const [exact] = at(0);
  const [repeating] = at(0, true);
  return [
    ...(exact ? beside(exact) : []),
    calibration(
      0,
      at(0).map(({ full }) => full.estimated.ece),
      0.03,
    ),
    calibration(
      0.3,
      learning.flatMap(({ setting, learners }) =>
        setting.off === 0.3 ? [learners[ESTIMATED]?.ece ?? 1] : [],
      ),
      0.08,
    ),
    ...gapFigures(learning),
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
    ...[0.25, 0.5, 0.75, 0.9].map((way) => fewerChecks(cell, way, ours, fixed)),
  ];
}

/** At equal top-1, beside what the ceiling saves that counts minutes as ours does, and the one that counts checks. */
function fewerChecks(cell: CellResult, way: number, ours: PolicyResult, fixed: PolicyResult): Figure {
  const target = targetOf(fixed.expectedTop1, way);
  const slow = checksFor(fixed.expectedTop1, target);
  const saved = (policy: PolicyResult | undefined): number =>
    1 - checksFor(policy?.expectedTop1 ?? [], target) / slow;
  const minutes = (policy: PolicyResult): number =>
    between(policy.minutes, checksFor(policy.expectedTop1, target));
  const others = ["ceiling", CEILING_BY_CHECK].map(
    (name) => `${name} ${percent(saved(policyOf(cell, name)))}`,
  );
  return {
    name: `fewer checks than the fixed order, both at top-1 ${percent(target)} (${100 * way} % of what checks add)`,
    measured: [
      `${percent(saved(ours))} (${checksFor(ours.expectedTop1, target).toFixed(1)} against ${slow.toFixed(1)})`,
      ...others,
      `minutes ${percent(1 - minutes(ours) / minutes(fixed))}`,
    ].join("; "),
    goal: "≥ 35 %",
    isMet: saved(ours) >= 0.35,
  };
}

/** A part of the way that the fixed order goes from the form to its last check. */
function targetOf(curve: readonly number[], way: number): number {
  const [start, end] = [curve[0] ?? 0, curve.at(-1) ?? 0];
  return start + way * (end - start);
}

/** Checks, between whole numbers by straight lines, until an accuracy is reached. */
function checksFor(curve: readonly number[], target: number): number {
  const reached = curve.findIndex((top1) => top1 >= target);
  if (reached <= 0) return reached < 0 ? curve.length : 0;
  const [before, after] = [curve[reached - 1] ?? 0, curve[reached] ?? 1];
  return reached - 1 + (target - before) / (after - before);
}

function between(values: readonly number[], at: number): number {
  const [before, after] = [values[Math.floor(at)] ?? 0, values[Math.ceil(at)] ?? 0];
  return before + (at - Math.floor(at)) * (after - before);
}

function calibration(off: number, errors: readonly number[], goal: number): Figure {
  const ece = mean(errors);
  const name = `calibration error as estimated, likelihoods ${percent(off)} off`;
  return { name, measured: ece.toFixed(3), goal: `≤ ${goal}`, isMet: ece <= goal };
}

/** The goal is that of ours; the ideal learner beside it says what there is to be had. */
function gapFigures(learning: readonly LearningResult[]): Figure[] {
  const gaps = gapsClosed(learning);
  return gaps.flatMap(({ off, learner, top1 }) => {
    const ideal = gaps.find((one) => one.off === off && one.learner === learner.replace(OURS, IDEAL));
    if (!learner.startsWith(OURS) || !ideal) return [];
    return [
      {
        name: `gap to the ceiling's top-1 closed, ${percent(off)} off: ${learner}`,
        measured: `${shareText(top1)}; ${IDEAL} ${shareText(ideal.top1)}`,
        goal: "≥ 90 %",
        isMet: top1.share >= 0.9,
      },
    ];
  });
}

function twoCauses(cells: readonly CellResult[]): Figure[] {
  const both = cells.map(({ bothInTopThree }) => bothInTopThree);
  const ours = mean(both.map(({ estimated }) => estimated));
  return [
    {
      name: "both of two causes among the first three",
      measured: `${percent(ours)} (ceiling that knows how two causes mix ${percent(mean(both.map(({ ceiling }) => ceiling)))})`,
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
