import { compileModel } from "@/lib/diagnosis/compiled-model";
import { learnModel } from "@/lib/diagnosis/learn-model";
import type { LearningReport } from "@/lib/diagnosis/learning-report";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import type { ConfirmedCase } from "@/lib/diagnosis/replay";
import { readTwoCauses } from "@/lib/diagnosis/two-causes";
import { type Random, seededRandom } from "@/prisma/seed/random";
import { ceilingSessions } from "./ceiling";
import { type CountedCase, frequencyTreeSessions, naiveBayesSessions } from "./counted-sessions";
import { type DrawnCase, drawCase } from "./draw-case";
import { engineSessions } from "./engine-sessions";
import { pairCeiling } from "./pair-ceiling";
import { type JudgedCourse, type Score, scoreCurve, scoreOf, scoreWhenSure } from "./score";
import { type Course, MOST_CHECKS, rerun, runSession, type Session } from "./session";
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
  /** Learned from so many as well, to see what is out of reach of few; 0 for not at all. */
  manyConfirmed: number;
}

export interface PolicyResult {
  policy: string;
  /** Asking ends once the leader has 90 %. */
  whenSure: Score & { checks: number };
  /** After 0, 1, 2 … checks. */
  curve: Score[];
}

export interface CellResult {
  setting: CellSetting;
  policies: PolicyResult[];
  /** Everything asked, on many more cases. */
  full: Record<"estimated" | "learned" | "independent" | "naive Bayes" | "ceiling", Score>;
  /** Everything asked, learned from `manyConfirmed`. */
  learnedFromMany: Score | null;
  /** Of cases with two causes, everything asked: share with both among the first three. */
  bothInTopThree: { n: number; estimated: number; learned: number; ceiling: number };
  learning: LearningReport;
  learningSeconds: number;
}

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
  const learnedFrom = (n: number, stream: number) => {
    const { confirmed } = practised(world, document, drawMany(n, stream), seededRandom(setting.seed + 9));
    return compileModel(learnModel(document, confirmed).document);
  };
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
  ];
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
    })),
    full: {
      estimated: judgedFull(byEngine(estimated, "checklist")),
      learned: judgedFull(byEngine(learned, "checklist")),
      independent: judgedFull(byEngine(independent, "checklist")),
      "naive Bayes": judgedFull(counted),
      ceiling: judgedFull(ceilingSessions(world)),
    },
    learnedFromMany:
      setting.manyConfirmed === 0
        ? null
        : judgedFull(byEngine(learnedFrom(setting.manyConfirmed, 4), "checklist")),
    bothInTopThree: bothInTopThree(world, full, { estimated, learned }),
    learning: report,
    learningSeconds,
  };
}

interface Practice {
  confirmed: ConfirmedCase[];
  counted: CountedCase[];
}

const SURE_IN_PRACTICE = 0.9;
const DEPARTURES = 0.25;

/**
 * Closed cases as a desk has them: agents follow the suggestions of the estimated model, depart from every fourth,
 * and stop when the leader is sure or nothing is left to ask.
 */
function practised(
  world: World,
  document: ModelDocument,
  drawn: readonly DrawnCase[],
  random: Random,
): Practice {
  const model = compileModel(document);
  const suggested = engineSessions(world, model, "one_step", random);
  const confirmed: ConfirmedCase[] = [];
  const counted: CountedCase[] = [];
  for (const one of drawn) {
    const session = suggested(one);
    const said = world.checks.map(({ kind }, at) => (kind === "ask" ? -1 : (one.said[at] ?? -1)));
    const asked = new Set<number>();
    while (Math.max(...session.posterior()) < SURE_IN_PRACTICE) {
      const open = world.checks.flatMap(({ kind }, at) => (kind === "ask" && !asked.has(at) ? [at] : []));
      const departed = random() < DEPARTURES ? open[Math.floor(random() * open.length)] : undefined;
      const check = departed ?? session.next()?.check;
      if (check === undefined) break;
      asked.add(check);
      said[check] = one.said[check] ?? -1;
      session.hear(check, said[check] ?? -1);
    }
    const cause = one.causes[0] ?? 0;
    confirmed.push({
      id: one.id,
      causeCode: world.causeCodes[cause] ?? "",
      evidence: session.evidence(),
      checksAsked: asked.size,
    });
    counted.push({ cause, said, code: one.code, message: one.message });
  }
  return { confirmed, counted };
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

function askedAll(world: World, session: Session, drawn: DrawnCase): readonly number[] {
  for (const [check, { kind }] of world.checks.entries()) {
    if (kind === "ask") session.hear(check, drawn.said[check] ?? -1);
  }
  return session.posterior();
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
