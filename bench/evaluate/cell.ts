import { compileModel } from "@/lib/diagnosis/compiled-model";
import { learnModel } from "@/lib/diagnosis/learn-model";
import type { LearningReport } from "@/lib/diagnosis/learning-report";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { readTwoCauses } from "@/lib/diagnosis/two-causes";
import { seededRandom } from "@/prisma/seed/random";
import { ceilingSessions } from "./ceiling";
import { frequencyTreeSessions, naiveBayesSessions } from "./counted-sessions";
import { type DrawnCase, drawCase } from "./draw-case";
import { engineSessions } from "./engine-sessions";
import { judgeSessions } from "./judge";
import { pairCeiling } from "./pair-ceiling";
import { practised } from "./practice";
import {
  expectedCurve,
  type JudgedCourse,
  minutesCurve,
  type Score,
  scoreCurve,
  scoreOf,
  scoreWhenSure,
} from "./score";
import { askedAll, type Course, MOST_CHECKS, rerun, runSession, type Session } from "./session";
import { drawWorld, type World } from "./world";

export interface CellSetting {
  name: string;
  off: number;
  slip: number;
  isRepeating: boolean;
  seed: number;
  /** Cases that each policy is led through, confirmed ones to learn from, and cases with everything asked. */
  led: number;
  confirmed: number;
  full: number;
}

export interface PolicyResult {
  policy: string;
  /** Asking ends once the leader has 90 %. */
  whenSure: Score & { checks: number };
  /** After 0, 1, 2 … checks. */
  curve: Score[];
  /** The same share of right leaders as its mean over all ways in which the cases could have been: see `judgeSessions`. */
  expectedTop1: number[];
  /** Minutes asked by then. */
  minutes: number[];
}

export interface CellResult {
  setting: CellSetting;
  policies: PolicyResult[];
  /** Everything asked, on many more cases. */
  full: Record<"estimated" | "learned" | "independent" | "naive Bayes" | "ceiling", Score>;
  /** Of cases with two causes, everything asked: share with both among the first three. */
  bothInTopThree: { n: number; estimated: number; learned: number; ceiling: number };
  learning: LearningReport;
  learningSeconds: number;
}

/** The ceiling that takes every check to last the same, so that it counts checks and not minutes. */
export const CEILING_BY_CHECK = "ceiling, by check";

const inEqualMinutes = (world: World): World => ({
  ...world,
  checks: world.checks.map((check) => ({ ...check, minutes: 1 })),
});

type Sessions = (drawn: DrawnCase) => Session;

/** One world with one rate of slips, under every policy. Learning, leading and the full cases draw apart. */
export function runCell(document: ModelDocument, setting: CellSetting): CellResult {
  const world = drawWorld(document, setting, seededRandom(setting.seed));
  const drawMany = (n: number, stream: number): DrawnCase[] => {
    const random = seededRandom(setting.seed * 1_000 + stream);
    return Array.from({ length: n }, (_, index) => drawCase(world, random, `${stream}-${index}`));
  };
  const estimated = compileModel(document);
  const practice = practised(world, document, drawMany(setting.confirmed, 1), seededRandom(setting.seed + 7));
  const started = performance.now();
  const { document: learnedDocument, report } = learnModel(document, practice.confirmed);
  const learningSeconds = (performance.now() - started) / 1_000;
  const learned = compileModel(learnedDocument);
  const independent = compileModel(withoutDependences(learnedDocument));
  const random = seededRandom(setting.seed + 8);
  const led = drawMany(setting.led, 2);
  const byEngine = (model: typeof learned, choice: Parameters<typeof engineSessions>[2]) =>
    engineSessions(world, model, choice, random);
  const counted = naiveBayesSessions(world, practice.counted);
  const lead = (sessions: Sessions): JudgedCourse[] =>
    led.map((drawn) => ({ causes: drawn.causes, course: runSession(sessions(drawn), drawn) }));
  const byLearned = lead(byEngine(learned, "suggested"));
  const follow = (sessions: Sessions): JudgedCourse[] =>
    led.map((drawn, index) => ({
      causes: drawn.causes,
      course: rerun(sessions(drawn), byLearned[index]?.course.heard ?? []),
    }));
  const priorOnly: Course = {
    posteriors: [world.causeCodes.map((code) => estimated.prior[estimated.causeCodes.indexOf(code)] ?? 0)],
    heard: [],
  };
  const courses: [string, JudgedCourse[]][] = [
    ["prior only", led.map(({ causes }) => ({ causes, course: priorOnly }))],
    ["fixed order", lead(byEngine(estimated, "checklist"))],
    ["random order", lead(byEngine(estimated, "random"))],
    ["frequency tree", lead(frequencyTreeSessions(world, practice.counted))],
    ["naive Bayes", follow(counted)],
    ["ours, estimated", lead(byEngine(estimated, "suggested"))],
    ["ours, learned", byLearned],
    ["ours, learned, independent", follow(byEngine(independent, "suggested"))],
    ["ceiling", lead(ceilingSessions(world))],
    [CEILING_BY_CHECK, lead(ceilingSessions(inEqualMinutes(world)))],
  ];
  const judge = judgeSessions(world);
  const full = drawMany(setting.full, 3);
  const judgedFull = (sessions: Sessions): Score =>
    scoreOf(
      full.map((drawn) => ({ causes: drawn.causes, posterior: askedAll(world, sessions(drawn), drawn) })),
    );
  return {
    setting,
    policies: courses.map(([policy, judged]) => ({
      policy,
      whenSure: scoreWhenSure(judged),
      curve: scoreCurve(judged, MOST_CHECKS),
      expectedTop1: expectedCurve(judged, led, judge),
      minutes: minutesCurve(judged, world),
    })),
    full: {
      estimated: judgedFull(byEngine(estimated, "checklist")),
      learned: judgedFull(byEngine(learned, "checklist")),
      independent: judgedFull(byEngine(independent, "checklist")),
      "naive Bayes": judgedFull(counted),
      ceiling: judgedFull(ceilingSessions(world)),
    },
    bothInTopThree: bothInTopThree(world, full, { estimated, learned }),
    learning: report,
    learningSeconds,
  };
}

/** The same model, each check for itself: what naive Bayes would make of what was learned. */
function withoutDependences(document: ModelDocument): ModelDocument {
  const plain = compileModel({ ...document, answerNoise: 0, temperature: 1 });
  return {
    ...document,
    dependences: [],
    checks: document.checks.map((check) => ({
      ...check,
      counts: {
        ...check.counts,
        ...Object.fromEntries(
          plain.causeCodes.map((code, cause) => [
            code,
            check.answers.map(
              (answer) =>
                plain.checks.get(check.code)?.answers.get(answer.code)?.likelihood.plain[cause] ?? 0,
            ),
          ]),
        ),
      },
    })),
  };
}

function bothInTopThree(
  world: World,
  drawn: readonly DrawnCase[],
  models: Record<"estimated" | "learned", ReturnType<typeof compileModel>>,
): CellResult["bothInTopThree"] {
  const two = drawn.filter(({ causes }) => causes.length === 2);
  const shareOf = (named: (one: DrawnCase) => readonly number[]): number =>
    two.filter((one) => one.causes.every((cause) => named(one).includes(cause))).length /
    Math.max(1, two.length);
  const byModel = (model: ReturnType<typeof compileModel>): number => {
    const sessions = engineSessions(world, model, "checklist", () => 0);
    return shareOf((one) => {
      const session = sessions(one);
      askedAll(world, session, one);
      const first = readTwoCauses(model, session.evidence()).causes.slice(0, 3);
      return first.map(({ causeCode }) => world.causeCodes.indexOf(causeCode));
    });
  };
  return {
    n: two.length,
    estimated: byModel(models.estimated),
    learned: byModel(models.learned),
    ceiling: shareOf(pairCeiling(world)),
  };
}
