import { wilson } from "@/lib/trends/wilson";
import { mean } from "./mean";
import type { JudgedCase } from "./quality-report";
import type { QualityReport } from "./quality-schema";

/** Too long a table is not read. */
const MOST_PAIRS = 20;

/**
 * Where people asked something else than was suggested, and whether they were right: what their answer gained a minute
 * beside what the suggested check was expected to gain a minute just then, and how often the diagnosis was right in
 * cases with a departure and without one. Answers without a recorded suggestion are left out.
 */
export function departuresOf(cases: readonly JudgedCase[]): QualityReport["departures"] {
  const steps = cases.flatMap((one) => one.steps);
  const guided = steps.flatMap((step) => (step.suggested ? [{ ...step, suggested: step.suggested }] : []));
  const departed = guided.filter(({ checkCode, suggested }) => suggested.checkCode !== checkCode);
  const rated = departed.flatMap((step) =>
    step.minutes === null
      ? []
      : [
          {
            ...step,
            own: step.gainedBits / step.minutes,
            foregone: step.suggested.expectedBits / step.suggested.minutes,
          },
        ],
  );
  const isGuided = ({ steps: own }: JudgedCase) => own.some(({ suggested }) => suggested !== null);
  const hasDeparture = ({ steps: own }: JudgedCase) =>
    own.some(({ checkCode, suggested }) => suggested !== null && suggested.checkCode !== checkCode);
  const rightIn = (some: readonly JudgedCase[]) =>
    wilson(some.filter(({ replayed }) => replayed.rank === 1).length, some.length);
  const pairs = new Map<string, typeof rated>();
  for (const step of rated) {
    const key = `${step.suggested.checkCode} ${step.checkCode}`;
    const own = pairs.get(key);
    if (own) own.push(step);
    else pairs.set(key, [step]);
  }
  return {
    share: wilson(departed.length, guided.length),
    gainedMore: wilson(rated.filter(({ own, foregone }) => own > foregone).length, rated.length),
    bitsPerMinute: mean(rated.map(({ own }) => own)),
    foregoneBitsPerMinute: mean(rated.map(({ foregone }) => foregone)),
    top1With: rightIn(cases.filter(hasDeparture)),
    top1Without: rightIn(cases.filter((one) => isGuided(one) && !hasDeparture(one))),
    pairs: [...pairs.values()]
      .map((own) => ({
        suggestedCheckCode: own[0]?.suggested.checkCode ?? "",
        checkCode: own[0]?.checkCode ?? "",
        n: own.length,
        bitsPerMinute: mean(own.map((step) => step.own)) ?? 0,
        foregoneBitsPerMinute: mean(own.map((step) => step.foregone)) ?? 0,
      }))
      .sort((a, b) => b.n - a.n || (a.checkCode < b.checkCode ? -1 : 1))
      .slice(0, MOST_PAIRS),
  };
}
