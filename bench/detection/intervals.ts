import { chance } from "./random";
import { RESAMPLING_SEED } from "./seeds";

export type Interval = readonly [low: number, high: number];

const Z = 1.96;

/** Bounds of a Poisson mean of which `count` events were seen, `z` standard deviations away (Byar's approximation). */
export function poissonInterval(count: number, z = Z): Interval {
  const bound = (events: number, side: number): number =>
    events * (1 - 1 / (9 * events) + side / (3 * Math.sqrt(events))) ** 3;
  return [count === 0 ? 0 : bound(count, -z), bound(count + 1, z)];
}

const ROUNDS = 2_000;

/** Percentile interval (95 %) of what `of` makes of numbers that are drawn again, with replacement. */
export function bootstrapInterval(count: number, of: (drawn: Int32Array) => number): Interval {
  const random = chance(RESAMPLING_SEED);
  const values = Array.from({ length: ROUNDS }, () =>
    of(Int32Array.from({ length: count }, () => random.below(count))),
  ).sort((left, right) => left - right);
  const at = (share: number): number => values[Math.round(share * (ROUNDS - 1))] ?? Number.NaN;
  return [at(0.025), at(0.975)];
}

const share = (found: readonly boolean[], drawn: Int32Array): number =>
  drawn.reduce((sum, index) => sum + (found[index] ? 1 : 0), 0);

/** Of two detectors over the same outages, how much of what the second finds the first does. */
export const ratioInterval = (found: readonly boolean[], ceiling: readonly boolean[]): Interval =>
  bootstrapInterval(ceiling.length, (drawn) => share(found, drawn) / share(ceiling, drawn));

/** Of a median over numbers, infinite ones included. */
export const medianInterval = (numbers: readonly number[]): Interval =>
  bootstrapInterval(numbers.length, (drawn) => {
    const sorted = Array.from(drawn, (index) => numbers[index] ?? Number.NaN).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  });
