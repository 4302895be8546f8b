import type { CompiledModel } from "./compiled-model";
import { readEvidence } from "./evidence";
import type { ConfirmedCase } from "./replay";

export interface LearningCheck {
  code: string;
  answerCodes: string[];
  isAutomatic: boolean;
  /** P(answer | cause) of the model before learning: rows by cause index, columns by answer. With its slips … */
  before: Float64Array[];
  /** … and without. */
  estimate: Float64Array[];
}

export interface LearningCase {
  confirmed: ConfirmedCase;
  cause: number;
  /** Answer index by check index, −1 where nothing that the model knows was answered. */
  answers: Int16Array;
  /** Refs of the code and messages that were read. */
  refs: string[];
  fold: number;
}

export interface LearningCases {
  causeCodes: readonly string[];
  checks: LearningCheck[];
  /** Sorted by id, so that sums do not depend on the order in which cases come. */
  cases: LearningCase[];
  unknownCauses: Map<string, number>;
}

export const FOLDS = 5;

/**
 * Cases as numbers, against the checks and causes of the model before learning. `model` at temperature 1, and
 * `withoutSlips` the same with no answer noise.
 */
export function learningCases(
  model: CompiledModel,
  withoutSlips: CompiledModel,
  confirmed: readonly ConfirmedCase[],
): LearningCases {
  const checks = [...model.checks.values()].map(
    (check): LearningCheck => ({
      code: check.code,
      answerCodes: [...check.answers.keys()],
      isAutomatic: check.source === "automatic",
      before: rowsOf(model, check.code),
      estimate: rowsOf(withoutSlips, check.code),
    }),
  );
  const causeIndex = new Map(model.causeCodes.map((code, index) => [code, index]));
  const unknownCauses = new Map<string, number>();
  const cases: LearningCase[] = [];
  for (const one of [...confirmed].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const cause = causeIndex.get(one.causeCode);
    if (cause === undefined) {
      unknownCauses.set(one.causeCode, (unknownCauses.get(one.causeCode) ?? 0) + 1);
      continue;
    }
    const { items } = readEvidence(model, { symptoms: one.evidence.symptoms, answers: {} });
    cases.push({
      confirmed: one,
      cause,
      answers: Int16Array.from(checks, ({ code, answerCodes }) =>
        answerCodes.indexOf(one.evidence.answers[code] ?? ""),
      ),
      refs: items.map(({ ref }) => ref),
      fold: hash(one.id) % FOLDS,
    });
  }
  return { causeCodes: model.causeCodes, checks, cases, unknownCauses };
}

function rowsOf(model: CompiledModel, checkCode: string): Float64Array[] {
  const answers = [...(model.checks.get(checkCode)?.answers.values() ?? [])];
  return model.causeCodes.map((_, cause) =>
    Float64Array.from(answers, ({ likelihood }) => likelihood.plain[cause] ?? 0),
  );
}

/** FNV-1a over UTF-16 units: the fold of a case is its own, whatever cases stand beside it. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (value ^ (value >>> 15)) >>> 0;
}
