import { seededRandom } from "@/prisma/seed/random";
import { CEILING, ESTIMATED, IDEAL, type LearningResult, OURS } from "./learning-world";

export interface Share {
  share: number;
  /** 95 %: worlds drawn again from those that were drawn (bootstrap); null of a single world. */
  interval: [number, number] | null;
}

export interface GapClosed {
  off: number;
  learner: string;
  worlds: number;
  top1: Share;
  logLoss: Share;
  brier: Share;
  /** Of ours: by which part of the gap it stays behind the ideal learner in log loss, world by world. */
  behindIdeal: Share | null;
}

const RESAMPLES = 2_000;
const MEASURES = ["expectedTop1", "logLoss", "brier"] as const;

/** Which part of the way from the estimates to the world's own numbers each learner goes. */
export function gapsClosed(results: readonly LearningResult[]): GapClosed[] {
  const offs = [...new Set(results.map(({ setting }) => setting.off))];
  return offs.flatMap((off) => {
    const there = results.filter(({ setting }) => setting.off === off);
    const names = [...new Set(there.flatMap(({ learners }) => Object.keys(learners)))];
    return names
      .filter((name) => name !== ESTIMATED && name !== CEILING)
      .map((learner): GapClosed => {
        const worlds = there.filter(({ learners }) => learner in learners);
        const closed = (measure: (typeof MEASURES)[number], from: string, to: string): Share =>
          shareOf(
            worlds.map(({ learners }) => {
              const [low, high, start, end] = [ESTIMATED, CEILING, from, to].map(
                (name) => learners[name]?.[measure] ?? Number.NaN,
              ) as [number, number, number, number];
              return [end - start, high - low];
            }),
          );
        const [top1, logLoss, brier] = MEASURES.map((measure) => closed(measure, ESTIMATED, learner)) as [
          Share,
          Share,
          Share,
        ];
        const behindIdeal = learner.startsWith(OURS)
          ? closed("logLoss", learner, learner.replace(OURS, IDEAL))
          : null;
        return { off, learner, worlds: worlds.length, top1, logLoss, brier, behindIdeal };
      });
  });
}

function shareOf(ways: readonly (readonly [gone: number, whole: number])[]): Share {
  const ratio = (some: typeof ways): number =>
    some.reduce((sum, [gone]) => sum + gone, 0) / some.reduce((sum, [, whole]) => sum + whole, 0);
  if (ways.length < 2) return { share: ratio(ways), interval: null };
  const random = seededRandom(1);
  const again = Array.from({ length: RESAMPLES }, () =>
    ratio(ways.map((way) => ways[Math.floor(random() * ways.length)] ?? way)),
  ).sort((a, b) => a - b);
  const at = (quantile: number): number => again[Math.floor(quantile * RESAMPLES)] ?? Number.NaN;
  return { share: ratio(ways), interval: [at(0.025), at(0.975)] };
}
