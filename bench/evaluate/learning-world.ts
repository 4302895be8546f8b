import { compileModel } from "@/lib/diagnosis/compiled-model";
import { learnModel } from "@/lib/diagnosis/learn-model";
import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { seededRandom } from "@/prisma/seed/random";
import { ceilingSessions } from "./ceiling";
import { type DrawnCase, drawCase } from "./draw-case";
import { engineSessions } from "./engine-sessions";
import { idealLearner } from "./ideal-learner";
import { chanceOfLeader, judgeSessions } from "./judge";
import { practised } from "./practice";
import { type Score, scoreOf } from "./score";
import { askedAll, type Session } from "./session";
import { drawWorld, spreadOf } from "./world";

export interface LearningSetting {
  off: number;
  slip: number;
  seed: number;
  confirmed: number;
  /** Learned from so many as well, to see what is out of reach of few; 0 for not at all. */
  manyConfirmed: number;
  /** Cases to judge by, everything asked. */
  test: number;
}

/** `expectedTop1`: see `judgeSessions`. */
export const OURS = "ours";
export const IDEAL = "ideal learner";

export type LearnerScore = Score & { expectedTop1: number };

/** Not learned, and the world's own numbers: between them lies the gap. */
export const [ESTIMATED, CEILING] = ["estimated", "ceiling"];

export interface LearningResult {
  setting: LearningSetting;
  learners: Record<string, LearnerScore>;
  /** Of ours, as practised. */
  seconds: number;
}

type Sessions = (drawn: DrawnCase) => Session;

/** One world, what ours and the ideal learner make of the same confirmed cases of it. */
export function runLearning(document: ModelDocument, setting: LearningSetting): LearningResult {
  const { off, slip, seed } = setting;
  const drawn = (n: number, stream: number): DrawnCase[] => {
    const random = seededRandom(seed * 1_000 + stream);
    return Array.from({ length: n }, (_, index) => drawCase(world, random, `${stream}-${index}`));
  };
  const world = drawWorld(document, { off, slip, isRepeating: false }, seededRandom(seed));
  const estimate = drawWorld(document, { off: 0, slip, isRepeating: false }, seededRandom(seed));
  const byModel = (model: ModelDocument): Sessions =>
    engineSessions(world, compileModel(model), "checklist", () => 0);
  const sessions: [learner: string, Sessions][] = [
    [ESTIMATED, byModel(document)],
    [CEILING, ceilingSessions(world)],
  ];
  let seconds = 0;
  const learn = (name: string, cases: readonly DrawnCase[], asked?: Parameters<typeof practised>[4]) => {
    const { confirmed, counted } = practised(world, document, cases, seededRandom(seed + 7), asked);
    const started = performance.now();
    const learned = learnModel(document, confirmed).document;
    seconds = seconds || (performance.now() - started) / 1_000;
    sessions.push(
      [`${OURS}, ${name}`, byModel(learned)],
      [`${IDEAL}, ${name}`, ceilingSessions(idealLearner(estimate, spreadOf(off), counted, seed))],
    );
  };
  const few = drawn(setting.confirmed, 1);
  learn(`${setting.confirmed} cases`, few);
  learn(`${setting.confirmed} cases with everything asked`, few, "everything");
  if (setting.manyConfirmed > 0) learn(`${setting.manyConfirmed} cases`, drawn(setting.manyConfirmed, 4));
  const test = drawn(setting.test, 3);
  const judge = judgeSessions(world);
  const truth = test.map((one) => askedAll(world, judge(one), one));
  const scored = (open: Sessions): LearnerScore => {
    const judged = test.map((one) => ({ causes: one.causes, posterior: askedAll(world, open(one), one) }));
    const chances = judged.map(({ posterior }, index) => {
      const one = test[index];
      return one ? chanceOfLeader(one, posterior, truth[index] ?? []) : 0;
    });
    const expectedTop1 = chances.reduce((sum, chance) => sum + chance, 0) / test.length;
    return { ...scoreOf(judged), expectedTop1 };
  };
  const learners = Object.fromEntries(sessions.map(([name, open]) => [name, scored(open)]));
  return { setting, learners, seconds };
}
