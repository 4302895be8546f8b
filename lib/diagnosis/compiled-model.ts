import { type CauseLikelihood, causeLikelihood } from "./cause-likelihood";
import { type CheckTree, compileTrees } from "./check-tree";
import { type MessageIndex, messageIndex } from "./message-match";
import type { ModelCheck, ModelDocument, ModelRemedy } from "./model-schema";
import type { CheckSource } from "./model-vocabulary";
import { normaliseCode, normaliseMessage } from "./normalise-text";
import { compileSegments, type Priors } from "./segment-prior";
import type { StopFlag } from "./stop-flag";

export interface CompiledAnswer {
  code: string;
  /** P(answer | cause) while nothing else is known of the check's tree. */
  likelihood: CauseLikelihood;
  stop: StopFlag | null;
}

export interface CompiledCheck {
  code: string;
  /** Agent's and customer's minutes together. */
  minutes: number;
  source: CheckSource;
  askIf: ModelCheck["askIf"];
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

export interface CompiledRemedy {
  code: string;
  owner: ModelRemedy["owner"];
  /** Agent's and customer's minutes together. */
  minutes: number;
  /** P(solved | cause) by cause index. */
  fixes: Float64Array;
}

/** A model document with its logarithms and look-ups worked out once. Never changed after compiling. */
export interface CompiledModel extends Priors {
  /** Sorted, so that a posterior does not depend on the order of causes in the document. */
  causeCodes: readonly string[];
  /** How many confirmed cases each cause's numbers rest on, by cause index. */
  confirmedCases: readonly number[];
  checks: ReadonlyMap<string, CompiledCheck>;
  /** By check code; a check that depends on no other and has no dependants is in none. */
  trees: ReadonlyMap<string, CheckTree>;
  codeSystems: ReadonlyMap<string, CompiledCodeSystem>;
  messages: MessageIndex;
  deskFacts: ReadonlyMap<string, Float64Array>;
  remedies: readonly CompiledRemedy[];
  referralMinutes: number;
  contradictions: ModelDocument["contradictions"];
  comparison: ModelDocument["comparison"];
}

/** A remedy for other causes still works now and then: causes are diagnosed wrongly, and troubles pass. */
const FIX_BY_CHANCE = 0.01;

/** Works out logarithms and look-ups of a valid model document. Do it once per model version. */
export function compileModel(document: ModelDocument): CompiledModel {
  const causes = [...document.causes].sort((a, b) => (a.code < b.code ? -1 : 1));
  const causeCodes = causes.map((cause) => cause.code);
  const totalWeight = causes.reduce((total, cause) => total + cause.priorWeight, 0);
  const byCause = (values: Record<string, number>, otherwise: number) =>
    Float64Array.from(causeCodes, (code) => values[code] ?? otherwise);
  const tables = new Map(
    document.checks.map((check) => [check.code, answerShares(check, document, causeCodes)]),
  );
  const { trees, marginals } = compileTrees(document, tables);
  return {
    causeCodes,
    confirmedCases: causes.map((cause) => cause.confirmedCases),
    prior: Float64Array.from(causes, (cause) => cause.priorWeight / totalWeight),
    segmentWeight: document.segmentWeight,
    segments: compileSegments(document.segments, causeCodes),
    checks: new Map(
      document.checks.map((check) => [
        check.code,
        compileCheck(check, marginals.get(check.code) ?? tables.get(check.code) ?? []),
      ]),
    ),
    trees,
    codeSystems: compileCodeSystems(document, causeCodes),
    messages: messageIndex(
      document.messages.map((message) => ({
        id: message.id,
        patterns: message.patterns.map(normaliseMessage),
        likelihood: ratioLikelihood(message.causes, causeCodes, document.temperature),
      })),
    ),
    deskFacts: new Map(document.deskFacts.map(({ kind, causes: ratios }) => [kind, byCause(ratios, 1)])),
    remedies: document.remedies.map(({ code, owner, minutes, customerMinutes, fixes }) => ({
      code,
      owner,
      minutes: minutes + customerMinutes,
      fixes: byCause(fixes, FIX_BY_CHANCE),
    })),
    referralMinutes: document.referralMinutes,
    contradictions: document.contradictions,
    comparison: document.comparison,
  };
}

/**
 * P(answer | cause) as rows by cause, columns by answer: pseudo-counts as shares, then slips of `answerNoise` spread
 * over all answers, then the temperature, each row summing to 1.
 */
function answerShares(
  check: ModelCheck,
  { answerNoise, temperature }: ModelDocument,
  causeCodes: readonly string[],
): Float64Array[] {
  const noise = check.source === "automatic" ? 0 : answerNoise;
  return causeCodes.map((code) => {
    const counts = Float64Array.from(check.counts[code] ?? check.counts.default ?? []);
    const sum = counts.reduce((total, count) => total + count, 0);
    const tempered = counts.map(
      (count) => ((1 - noise) * (count / sum) + noise / counts.length) ** (1 / temperature),
    );
    const whole = tempered.reduce((total, value) => total + value, 0);
    return tempered.map((value) => value / whole);
  });
}

function ratioLikelihood(
  ratios: Record<string, number>,
  causeCodes: readonly string[],
  temperature: number,
): CauseLikelihood {
  return causeLikelihood(Float64Array.from(causeCodes, (code) => (ratios[code] ?? 1) ** (1 / temperature)));
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
              return [
                normaliseCode(code.code),
                ratioLikelihood(Object.fromEntries(ratios), causeCodes, document.temperature),
              ];
            }),
          ),
          ranges: system.ranges.map((range) => ({
            from: range.from,
            to: range.to,
            likelihood: ratioLikelihood(range.causes, causeCodes, document.temperature),
          })),
        },
      ];
    }),
  );
}

function compileCheck(check: ModelCheck, shares: readonly Float64Array[]): CompiledCheck {
  const answers = check.answers.map((answer, answerIndex): [string, CompiledAnswer] => {
    // The document's rules guarantee a count for each answer; NaN would surface in every test.
    const plain = Float64Array.from(shares, (share) => share[answerIndex] ?? Number.NaN);
    return [
      answer.code,
      { code: answer.code, likelihood: causeLikelihood(plain), stop: answer.stop ?? null },
    ];
  });
  return {
    code: check.code,
    minutes: check.minutes + check.customerMinutes,
    source: check.source,
    askIf: check.askIf,
    answers: new Map(answers),
  };
}
