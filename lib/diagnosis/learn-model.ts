import { wilson } from "@/lib/trends/wilson";
import { compileModel } from "./compiled-model";
import { findCalibration } from "./learn-calibration";
import { type Learned, learnedDocument } from "./learned-document";
import { FOLDS, type LearningCases, learningCases } from "./learning-cases";
import {
  type LearnedAnswer,
  type LearningReport,
  MIN_CONFIRMED_CASES,
  MIN_ROW_CASES,
} from "./learning-report";
import { isSuspicious, learningWarnings } from "./learning-warnings";
import type { ModelDocument } from "./model-schema";
import { type ConfirmedCase, replayCases, scoreReplay } from "./replay";

/** By how much a probability must move to be named in the report, and how many are named. */
const NOTABLE_MOVE = 0.05;
const NAMED_ANSWERS = 300;

/**
 * Learns a model document from confirmed cases, with a report of what moved. The numbers of `document` are the
 * estimate from which learning starts; what they weigh is found from the cases. Give all confirmed cases each time,
 * not those since the last run: shares are estimated anew, not added up. The order of cases changes nothing.
 *
 * Under `minCases` cases the document comes back unchanged, with `isTooFew`. A cause, an answer row, a code or a
 * message with fewer than `MIN_ROW_CASES` cases keeps its numbers. Publishing is not done here, and a report with
 * `isSuspicious` should not be published without a look at its warnings.
 */
export function learnModel(
  document: ModelDocument,
  confirmed: readonly ConfirmedCase[],
  options: { minCases?: number } = {},
): { document: ModelDocument; report: LearningReport } {
  const minCases = options.minCases ?? MIN_CONFIRMED_CASES;
  const model = compileModel({ ...document, temperature: 1 });
  const withoutSlips = compileModel({ ...document, temperature: 1, answerNoise: 0 });
  const all = learningCases(model, withoutSlips, confirmed);
  if (all.cases.length < minCases) {
    return { document, report: unchanged(document, all.cases.length, minCases) };
  }
  const learned = learnedDocument(document, model, all, all.cases);
  const folds = Array.from({ length: FOLDS }, (_, fold) => ({
    document: learnedDocument(
      document,
      model,
      all,
      all.cases.filter((one) => one.fold !== fold),
    ).document,
    heldOut: all.cases.filter((one) => one.fold === fold),
  }));
  const calibration = findCalibration(folds);
  const known = all.cases.map((one) => one.confirmed);
  const heldOut = {
    before: scoreReplay(replayCases(compileModel(document), known), known),
    after: scoreReplay(
      folds.flatMap((fold, index) =>
        replayCases(
          compileModel({ ...fold.document, ...calibration.byFold[index] }),
          fold.heldOut.map((one) => one.confirmed),
        ),
      ),
      known,
    ),
  };
  const warnings = learningWarnings(all.causeCodes, model.prior, learned.shares, all.unknownCauses, heldOut);
  return {
    document: { ...learned.document, ...calibration.overall },
    report: {
      n: confirmed.length,
      minCases,
      isTooFew: false,
      warnings,
      causes: learnedCauses(all, model.prior, learned),
      answers: notableAnswers(all, learned),
      dependences: learned.edges
        .map(({ child, parent, n, gain }) => ({
          check: all.checks[child]?.code ?? "",
          parent: all.checks[parent]?.code ?? "",
          n,
          gain,
        }))
        .sort((a, b) => b.gain - a.gain),
      calibration: {
        answerNoiseBefore: document.answerNoise,
        answerNoiseAfter: calibration.overall.answerNoise,
        slipsFound: slipsFound(learned),
        temperatureBefore: document.temperature,
        temperatureAfter: calibration.overall.temperature,
      },
      heldOut,
      isSuspicious: isSuspicious(warnings),
    },
  };
}

function learnedCauses({ causeCodes, cases }: LearningCases, prior: Float64Array, { shares }: Learned) {
  return causeCodes.map((causeCode, cause) => ({
    causeCode,
    n: shares.n[cause] ?? 0,
    priorBefore: prior[cause] ?? 0,
    priorAfter: shares.shares[cause] ?? 0,
    interval: intervalOf(shares.n[cause] ?? 0, cases.length),
  }));
}

function notableAnswers({ causeCodes }: LearningCases, { tables }: Learned): LearnedAnswer[] {
  return tables
    .flatMap(({ check, shares, observed, n }) =>
      causeCodes.flatMap((causeCode, cause) => {
        const rowCases = n[cause] ?? 0;
        if (rowCases < MIN_ROW_CASES) return [];
        return check.answerCodes.map((answerCode, answer) => ({
          checkCode: check.code,
          causeCode,
          answerCode,
          before: check.before[cause]?.[answer] ?? 0,
          after: shares[cause]?.[answer] ?? 0,
          n: rowCases,
          interval: intervalOf(observed[cause]?.[answer] ?? 0, rowCases),
        }));
      }),
    )
    .filter(({ before, after }) => Math.abs(after - before) >= NOTABLE_MOVE)
    .sort((a, b) => Math.abs(b.after - b.before) - Math.abs(a.after - a.before))
    .slice(0, NAMED_ANSWERS);
}

function intervalOf(count: number, of: number): [number, number] {
  const interval = wilson(count, of);
  return interval ? [interval.low, interval.high] : [0, 1];
}

/** Mean slip rate over the checks that people answer, by how often they did. */
function slipsFound({ tables }: Learned): number {
  let answered = 0;
  let slipped = 0;
  for (const { check, slips, n } of tables) {
    if (check.isAutomatic) continue;
    const weight = n.reduce((total, count) => total + count, 0);
    answered += weight;
    slipped += weight * slips;
  }
  return answered === 0 ? 0 : slipped / answered;
}

function unchanged({ answerNoise, temperature }: ModelDocument, n: number, minCases: number): LearningReport {
  const nothing = scoreReplay([], []);
  return {
    n,
    minCases,
    isTooFew: true,
    warnings: [{ kind: "too_few", n, minCases }],
    causes: [],
    answers: [],
    dependences: [],
    calibration: {
      answerNoiseBefore: answerNoise,
      answerNoiseAfter: answerNoise,
      slipsFound: 0,
      temperatureBefore: temperature,
      temperatureAfter: temperature,
    },
    heldOut: { before: nothing, after: nothing },
    isSuspicious: false,
  };
}
