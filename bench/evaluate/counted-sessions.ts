import type { DrawnCase } from "./draw-case";
import type { Session } from "./session";
import type { World } from "./world";

/** A closed case as a counter sees it: its confirmed cause and what was said, −1 where nothing was. */
export interface CountedCase {
  cause: number;
  said: number[];
  code: number | null;
  message: number | null;
}

/** Naive Bayes by counting, each count raised by one (Laplace). It has no order of its own. */
export function naiveBayesSessions(
  world: World,
  cases: readonly CountedCase[],
): (drawn: DrawnCase) => Session {
  const table = (width: number) => world.prior.map(() => new Float64Array(width).fill(1));
  const tables = world.checks.map(({ answers }) => table(answers.length));
  const codes = table(world.codes.signs.length + 1);
  const messages = table(world.messages.signs.length + 1);
  const prior = new Float64Array(world.prior.length).fill(1);
  const count = (rows: Float64Array[], cause: number, at: number | null) => {
    const row = rows[cause];
    if (row && at !== null && at >= 0) row[at] = (row[at] ?? 0) + 1;
  };
  for (const { cause, said, code, message } of cases) {
    prior[cause] = (prior[cause] ?? 0) + 1;
    for (const [check, rows] of tables.entries()) count(rows, cause, said[check] ?? -1);
    count(codes, cause, code);
    count(messages, cause, message);
  }
  for (const row of [...tables.flat(), ...codes, ...messages]) {
    const sum = row.reduce((total, value) => total + value, 0);
    for (let at = 0; at < row.length; at++) row[at] = (row[at] ?? 0) / sum;
  }
  return (drawn) => {
    const said = startOf(world, drawn);
    return {
      next: () => null,
      hear: (check, answer) => {
        said[check] = answer;
      },
      posterior: () => {
        const joint = Array.from(prior, (weight, cause) => {
          let value = weight;
          if (drawn.code !== null) value *= codes[cause]?.[drawn.code] ?? 1;
          if (drawn.message !== null) value *= messages[cause]?.[drawn.message] ?? 1;
          for (const [check, answer] of said.entries()) {
            if (answer >= 0) value *= tables[check]?.[cause]?.[answer] ?? 1;
          }
          return value;
        });
        const sum = joint.reduce((total, value) => total + value, 0);
        return joint.map((value) => value / sum);
      },
    };
  };
}

/** Fewer cases than this are not split further. */
const FEWEST = 20;

/**
 * A decision tree of counted cases, grown along the one path that a case takes: keep the cases that agree with what
 * was said, ask what splits their causes best, stop when too few are left. Frequencies are the posterior.
 */
export function frequencyTreeSessions(
  world: World,
  cases: readonly CountedCase[],
): (drawn: DrawnCase) => Session {
  const causes = world.prior.length;
  const countsOf = (some: readonly CountedCase[]): Float64Array => {
    const counts = new Float64Array(causes);
    for (const { cause } of some) counts[cause] = (counts[cause] ?? 0) + 1;
    return counts;
  };
  const overall = countsOf(cases);
  /** What the form tells, the most telling first. */
  const formFirst = world.checks
    .flatMap(({ kind, answers }, check) =>
      kind === "ask" ? [] : [{ check, gain: splitGain(cases, check, answers.length, causes) }],
    )
    .sort((a, b) => b.gain - a.gain)
    .map(({ check }) => check);
  return (drawn) => {
    let left = cases;
    const narrow = (agrees: (one: CountedCase) => boolean) => {
      const fewer = left.filter(agrees);
      if (fewer.length >= FEWEST) left = fewer;
    };
    if (drawn.code !== null) narrow(({ code }) => code === drawn.code);
    if (drawn.message !== null) narrow(({ message }) => message === drawn.message);
    for (const check of formFirst) {
      const answer = drawn.said[check] ?? -1;
      if (answer >= 0) narrow(({ said }) => said[check] === answer);
    }
    const asked = new Set<number>();
    return {
      posterior: () => {
        const counts = countsOf(left);
        const total = left.length + 1;
        return Array.from(counts, (count, cause) => (count + (overall[cause] ?? 0) / cases.length) / total);
      },
      next: () => {
        let best: { check: number; rate: number } | null = null;
        for (const [check, { kind, minutes, answers }] of world.checks.entries()) {
          if (kind !== "ask" || asked.has(check)) continue;
          const rate = splitGain(left, check, answers.length, causes) / minutes;
          if (best === null || rate > best.rate) best = { check, rate };
        }
        return best === null ? null : { check: best.check, isAgain: false };
      },
      hear: (check, answer) => {
        asked.add(check);
        if (answer >= 0) narrow(({ said }) => said[check] === answer);
      },
    };
  };
}

function splitGain(cases: readonly CountedCase[], check: number, answers: number, causes: number): number {
  const groups = Array.from({ length: answers }, () => new Float64Array(causes));
  const all = new Float64Array(causes);
  let n = 0;
  for (const { cause, said } of cases) {
    const group = groups[said[check] ?? -1];
    if (!group) continue;
    group[cause] = (group[cause] ?? 0) + 1;
    all[cause] = (all[cause] ?? 0) + 1;
    n++;
  }
  if (n === 0) return 0;
  return (totalBits(all) - groups.reduce((total, group) => total + totalBits(group), 0)) / n;
}

/** Entropy of the counts' shares, times their sum. */
function totalBits(counts: Float64Array): number {
  const sum = counts.reduce((total, count) => total + count, 0);
  let bits = 0;
  for (const count of counts) if (count > 0) bits -= count * Math.log2(count / sum);
  return bits;
}

const startOf = (world: World, drawn: DrawnCase): number[] =>
  world.checks.map(({ kind }, at) => (kind === "ask" ? -1 : (drawn.said[at] ?? -1)));
