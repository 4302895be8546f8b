import { type CauseCounts, leadingCause } from "@/lib/incidents/leading-cause";
import { type Chance, chance } from "./random";
import { worldSeed } from "./seeds";

const CAUSES = 25;
/** A fault's own cause is rare else: a bank's or an interface's fault, a risk rule. */
const RARE = 0.1;
/** Of the cases of a running surge so many point to a cause at all, and so many of those to the right one. */
const POINTING = 0.4;
const RIGHT = 0.75;
/** Cases from which the usual shares of a place and of the desk are known. */
const PLACE_CASES = [30, 300];
const DESK_CASES = 20_000;
/** Worth of the desk's shares for those of a place, in cases: places differ. */
const PLACE_STRENGTH = 30;

const scaled = (weights: readonly number[]): number[] => {
  const sum = weights.reduce((total, one) => total + one, 0);
  return weights.map((one) => one / sum);
};

function drawn(random: Chance, shares: readonly number[]): number {
  let left = random.uniform();
  const at = shares.findIndex((share) => {
    left -= share;
    return left <= 0;
  });
  return at < 0 ? shares.length - 1 : at;
}

/** Gamma of that shape (Marsaglia & Tsang 2000, with their boost below 1). */
function gamma(random: Chance, shape: number): number {
  if (shape < 1) return gamma(random, shape + 1) * random.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const x = random.normal();
    const v = (1 + x / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(random.uniform()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

type Shares = { desk: number[]; place: number[] };

function drawShares(random: Chance): Shares {
  const desk = scaled(
    Array.from({ length: CAUSES }, (_, rank) => (rank + 1) ** -0.8 * Math.exp(0.3 * random.normal())),
  );
  return { desk, place: scaled(desk.map((share) => gamma(random, PLACE_STRENGTH * share))) };
}

const nameOf = (cause: number): string => `cause-${String(cause).padStart(2, "0")}`;

/** What so many cases point to, each with its true cause drawn by `trueCause`. */
function pointed(random: Chance, cases: number, { desk }: Shares, trueCause: () => number): CauseCounts {
  const counts = new Map<string | null, number>();
  for (let one = 0; one < cases; one++) {
    const isPointing = random.uniform() < POINTING;
    const cause = random.uniform() < RIGHT ? trueCause() : drawn(random, desk);
    const name = isPointing ? nameOf(cause) : null;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

export type CauseResult = { right: number; wrong: number; trials: number };

/**
 * How often the cause of a surge is named, and how often another one. `times` as many cases as usual; where the surge
 * has no cause of its own, its cases are as they usually are and any name is wrong.
 */
export function causeTrial(
  purpose: "choosing" | "judging",
  trials: number,
  { cases, times, hasCause }: { cases: number; times: number; hasCause: boolean },
): CauseResult {
  const random = chance(worldSeed(purpose, "causes", 0));
  const result = { right: 0, wrong: 0, trials };
  for (let trial = 0; trial < trials; trial++) {
    const shares = drawShares(random);
    const usualCause = () => drawn(random, shares.place);
    const rare = [...shares.desk.keys()].filter((cause) => (shares.desk[cause] ?? 1) < RARE);
    const fault = rare[random.below(rare.length)] ?? 0;
    const known = PLACE_CASES[trial % PLACE_CASES.length] ?? 0;
    const usual = {
      place: pointed(random, known / POINTING, shares, usualCause),
      desk: pointed(random, DESK_CASES, shares, () => drawn(random, shares.desk)),
    };
    const surge = pointed(random, cases, shares, () =>
      hasCause && random.uniform() > 1 / times ? fault : usualCause(),
    );
    const named = leadingCause(surge, usual)?.code;
    if (named === undefined) continue;
    if (hasCause && named === nameOf(fault)) result.right++;
    else result.wrong++;
  }
  return result;
}
