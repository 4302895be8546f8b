import type { CheckSource, ModelCheck, ModelDocument } from "./model-schema";
import { normaliseCode, normaliseMessage } from "./normalise-text";
import type { StopFlag } from "./stop-flag";

/** P(evidence | cause) up to a common factor, by cause index, with its natural logarithm. */
export interface CauseLikelihood {
  plain: Float64Array;
  log: Float64Array;
  /** False when every cause predicts the evidence equally well. */
  isInformative: boolean;
}

export interface CompiledAnswer {
  code: string;
  likelihood: CauseLikelihood;
  stop: StopFlag | null;
}

export interface CompiledCheck {
  code: string;
  minutes: number;
  source: CheckSource;
  answers: ReadonlyMap<string, CompiledAnswer>;
}

export interface CompiledCodeSystem {
  codes: ReadonlyMap<string, CauseLikelihood>;
  ranges: readonly { from: string; to: string; likelihood: CauseLikelihood }[];
}

export interface CompiledMessage {
  id: string;
  patterns: readonly string[];
  likelihood: CauseLikelihood;
}

/** A model document with its logarithms and look-ups worked out once. Never changed after compiling. */
export interface CompiledModel {
  /** Sorted, so that a posterior does not depend on the order of causes in the document. */
  causeCodes: readonly string[];
  prior: Float64Array;
  logPrior: Float64Array;
  checks: ReadonlyMap<string, CompiledCheck>;
  codeSystems: ReadonlyMap<string, CompiledCodeSystem>;
  messages: readonly CompiledMessage[];
}

/** Works out logarithms and look-ups of a valid model document. Do it once per model version. */
export function compileModel(document: ModelDocument): CompiledModel {
  const causes = [...document.causes].sort((a, b) => (a.code < b.code ? -1 : 1));
  const causeCodes = causes.map((cause) => cause.code);
  const totalWeight = causes.reduce((total, cause) => total + cause.priorWeight, 0);
  const prior = Float64Array.from(causes, (cause) => cause.priorWeight / totalWeight);
  return {
    causeCodes,
    prior,
    logPrior: prior.map(Math.log),
    checks: new Map(document.checks.map((check) => [check.code, compileCheck(check, causeCodes)])),
    codeSystems: compileCodeSystems(document, causeCodes),
    messages: document.messages.map((message) => ({
      id: message.id,
      patterns: message.patterns.map(normaliseMessage),
      likelihood: ratioLikelihood(message.causes, causeCodes),
    })),
  };
}

/** Wraps values by cause index; all of them must be above 0. */
export function causeLikelihood(plain: Float64Array): CauseLikelihood {
  return { plain, log: plain.map(Math.log), isInformative: plain.some((value) => value !== plain[0]) };
}

function ratioLikelihood(ratios: Record<string, number>, causeCodes: readonly string[]): CauseLikelihood {
  return causeLikelihood(Float64Array.from(causeCodes, (code) => ratios[code] ?? 1));
}

function compileCodeSystems(document: ModelDocument, causeCodes: readonly string[]) {
  const ratio = (share: number) => Math.max(1, document.codeStrength * share);
  return new Map<string, CompiledCodeSystem>(
    document.codeSystems.map((system) => {
      const codes = document.codes.filter((code) => code.system === system.code);
      return [
        normaliseCode(system.code),
        {
          codes: new Map(
            codes.map((code) => {
              const ratios = Object.entries(code.causes).map(([cause, share]) => [cause, ratio(share)]);
              return [normaliseCode(code.code), ratioLikelihood(Object.fromEntries(ratios), causeCodes)];
            }),
          ),
          ranges: system.ranges.map((range) => ({
            from: range.from,
            to: range.to,
            likelihood: ratioLikelihood(range.causes, causeCodes),
          })),
        },
      ];
    }),
  );
}

function compileCheck(check: ModelCheck, causeCodes: readonly string[]): CompiledCheck {
  const shares = causeCodes.map((code) => {
    const counts = check.counts[code] ?? check.counts.default ?? [];
    const sum = counts.reduce((total, count) => total + count, 0);
    return counts.map((count) => count / sum);
  });
  const answers = check.answers.map((answer, answerIndex): [string, CompiledAnswer] => {
    // The document's rules guarantee a count for each answer; NaN would surface in every test.
    const plain = Float64Array.from(shares, (share) => share[answerIndex] ?? Number.NaN);
    return [
      answer.code,
      { code: answer.code, likelihood: causeLikelihood(plain), stop: answer.stop ?? null },
    ];
  });
  return { code: check.code, minutes: check.minutes, source: check.source, answers: new Map(answers) };
}
