import { wilson } from "@/lib/trends/wilson";
import type { DrawnCase } from "./draw-case";
import { chanceOfLeader } from "./judge";
import { type Course, MOST_CHECKS, rerun, type Session } from "./session";
import type { World } from "./world";

export interface Score {
  n: number;
  top1: number;
  top1Interval: [number, number];
  top3: number;
  top3Interval: [number, number];
  brier: number;
  /** Nats. */
  logLoss: number;
  ece: number;
  bins: { predicted: number; observed: number; n: number }[];
}

export interface Judged {
  causes: readonly number[];
  posterior: readonly number[];
}

const BINS = 10;
const LEAST_PROBABILITY = 1e-12;

/**
 * Leader right, cause among the first three, Brier's score and expected calibration error. A case of two causes is
 * right with either: both have to be mended; the better placed one counts as the truth.
 */
export function scoreOf(judged: readonly Judged[]): Score {
  const bins = Array.from({ length: BINS }, () => ({ n: 0, predicted: 0, observed: 0 }));
  let [top1, top3, brier, logLoss] = [0, 0, 0, 0];
  for (const { causes, posterior } of judged) {
    const best = Math.max(...causes.map((cause) => posterior[cause] ?? 0));
    const rank = 1 + posterior.filter((value) => value > best).length;
    const leader = Math.max(...posterior);
    top1 += Number(rank === 1);
    top3 += Number(rank <= 3);
    brier += posterior.reduce((total, value) => total + value * value, 0) - best * best + (1 - best) ** 2;
    logLoss -= Math.log(Math.max(LEAST_PROBABILITY, best));
    const bin = bins[Math.min(BINS - 1, Math.floor(leader * BINS))];
    if (!bin) continue;
    bin.n++;
    bin.predicted += leader;
    bin.observed += Number(rank === 1);
  }
  const n = judged.length;
  const [first, three] = [wilson(top1, n), wilson(top3, n)];
  return {
    n,
    top1: top1 / n,
    top1Interval: [first?.low ?? 0, first?.high ?? 1],
    top3: top3 / n,
    top3Interval: [three?.low ?? 0, three?.high ?? 1],
    brier: brier / n,
    logLoss: logLoss / n,
    ece: bins.reduce((total, bin) => total + Math.abs(bin.predicted - bin.observed) / n, 0),
    bins: bins
      .filter((bin) => bin.n > 0)
      .map((bin) => ({ n: bin.n, predicted: bin.predicted / bin.n, observed: bin.observed / bin.n })),
  };
}

export interface JudgedCourse {
  causes: readonly number[];
  course: Course;
}

/** The score after 0, 1, 2 … `most` checks. */
export function scoreCurve(courses: readonly JudgedCourse[], most: number): Score[] {
  return Array.from({ length: most + 1 }, (_, checks) =>
    scoreOf(
      courses.map(({ causes, course }) => ({
        causes,
        posterior: course.posteriors[checks] ?? course.posteriors.at(-1) ?? [],
      })),
    ),
  );
}

/** The probability that the leader is right after 0, 1, 2 … checks, by the judge; of a check asked twice the last answer. */
export function expectedCurve(
  courses: readonly JudgedCourse[],
  led: readonly DrawnCase[],
  judge: (drawn: DrawnCase) => Session,
): number[] {
  const sums = new Array<number>(MOST_CHECKS + 1).fill(0);
  for (const [index, drawn] of led.entries()) {
    const { posteriors, heard } = courses[index]?.course ?? { posteriors: [], heard: [] };
    const truth = rerun(judge(drawn), heard).posteriors;
    for (let checks = 0; checks <= MOST_CHECKS; checks++) {
      const at = Math.min(checks, posteriors.length - 1);
      sums[checks] = (sums[checks] ?? 0) + chanceOfLeader(drawn, posteriors[at] ?? [], truth[at] ?? []);
    }
  }
  return sums.map((sum) => sum / led.length);
}

/** Mean minutes of the first 0, 1, 2 … checks. */
export function minutesCurve(courses: readonly JudgedCourse[], world: World): number[] {
  return Array.from({ length: MOST_CHECKS + 1 }, (_, checks) => {
    const total = courses.reduce((sum, { course }) => {
      const asked = course.heard.slice(0, checks);
      return sum + asked.reduce((minutes, { check }) => minutes + (world.checks[check]?.minutes ?? 0), 0);
    }, 0);
    return total / courses.length;
  });
}

/** The probability of the leader at which asking ends. */
const SURE = 0.9;

/** The score when asking ends as soon as the leader is sure enough, and the mean number of checks asked. */
export function scoreWhenSure(courses: readonly JudgedCourse[]): Score & { checks: number } {
  let checks = 0;
  const judged = courses.map(({ causes, course: { posteriors } }) => {
    const sure = posteriors.findIndex((posterior) => Math.max(...posterior) >= SURE);
    const at = sure < 0 ? posteriors.length - 1 : sure;
    checks += at;
    return { causes, posterior: posteriors[at] ?? [] };
  });
  return { ...scoreOf(judged), checks: checks / courses.length };
}
