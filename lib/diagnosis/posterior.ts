import type { CompiledModel } from "./compiled-model";
import { type Evidence, type EvidenceItem, readEvidence, type Unmatched } from "./evidence";
import { segmentPrior } from "./segment-prior";
import type { StopFlag } from "./stop-flag";

export interface WeighedEvidence {
  source: EvidenceItem["source"];
  ref: string;
  answerCode?: string;
  /** Decibans: 10 dB speaks for the cause ten to one, −10 dB against it ten to one. */
  weightDb: number;
}

export interface DiagnosedCause {
  causeCode: string;
  /** 0 to 1; all causes sum to 1. */
  posterior: number;
  /** From 1. */
  rank: number;
  /** Confirmed cases that this cause's numbers have learned from; 0: an expert's estimate. */
  confirmedCases: number;
  /** Strongest first, for or against. */
  evidence: WeighedEvidence[];
}

export interface Diagnosis {
  /** Most probable first, equal ones by code. */
  causes: DiagnosedCause[];
  /** How the error code was read: empty, one, or one per system when the system is missing. */
  codeRefs: string[];
  stopFlags: StopFlag[];
  unmatched: Unmatched;
}

/**
 * Every cause with its probability and the weight of each piece of evidence, under one fault at a time and
 * evidence independent given the cause save for the model's dependences, summed in log space.
 *
 * The weight of evidence (I. J. Good, "Probability and the Weighing of Evidence", 1950) is
 * 10·log10(P(e|c) / P(e|not c)), where "not c" mixes the other causes by their priors. Each weight is taken
 * alone; because "not c" itself changes as evidence comes in, weights need not add up to the change of the
 * posterior odds.
 */
export function diagnose(model: CompiledModel, evidence: Evidence): Diagnosis {
  const { items, codeRefs, stopFlags, unmatched } = readEvidence(model, evidence);
  const prior = segmentPrior(model, evidence.segment ?? {});
  const posterior = posteriorByCause(prior, items);
  const weights = items.map((item) => weightsOfEvidence(prior, item.likelihood.plain));
  const causes = model.causeCodes.map((causeCode, index) => ({
    causeCode,
    posterior: posterior[index] ?? 0,
    confirmedCases: model.confirmedCases[index] ?? 0,
    evidence: items
      .map((item, at) => weighed(item, weights[at]?.[index] ?? 0))
      .sort((a, b) => Math.abs(b.weightDb) - Math.abs(a.weightDb)),
  }));
  causes.sort((a, b) => b.posterior - a.posterior || (a.causeCode < b.causeCode ? -1 : 1));
  return {
    causes: causes.map((cause, index) => ({
      causeCode: cause.causeCode,
      posterior: cause.posterior,
      rank: index + 1,
      confirmedCases: cause.confirmedCases,
      evidence: cause.evidence,
    })),
    codeRefs,
    stopFlags,
    unmatched,
  };
}

/** P(cause | items) by cause index; sums to 1. Log-sum-exp keeps long evidence from underflowing. */
export function posteriorByCause(prior: Float64Array, items: readonly EvidenceItem[]): Float64Array {
  const result = new Float64Array(prior.length);
  let highest = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < result.length; index++) {
    let log = Math.log(prior[index] ?? 0);
    for (const { likelihood } of items) log += likelihood.log[index] ?? 0;
    result[index] = log;
    if (log > highest) highest = log;
  }
  let sum = 0;
  for (let index = 0; index < result.length; index++) {
    const scaled = Math.exp((result[index] ?? 0) - highest);
    result[index] = scaled;
    sum += scaled;
  }
  for (let index = 0; index < result.length; index++) result[index] = (result[index] ?? 0) / sum;
  return result;
}

function weighed({ source, ref, answerCode }: EvidenceItem, weightDb: number): WeighedEvidence {
  return answerCode === undefined ? { source, ref, weightDb } : { source, ref, answerCode, weightDb };
}

function weightsOfEvidence(prior: Float64Array, likelihood: Float64Array): Float64Array {
  const count = prior.length;
  // Sums of the causes behind each one: subtracting a dominant cause from the total would cancel digits.
  const behind = new Float64Array(count + 1);
  const priorBehind = new Float64Array(count + 1);
  for (let cause = count - 1; cause >= 0; cause--) {
    const weight = prior[cause] ?? 0;
    behind[cause] = (behind[cause + 1] ?? 0) + weight * (likelihood[cause] ?? 0);
    priorBehind[cause] = (priorBehind[cause + 1] ?? 0) + weight;
  }
  const weights = new Float64Array(count);
  let before = 0;
  let priorBefore = 0;
  for (let cause = 0; cause < count; cause++) {
    const own = likelihood[cause] ?? 0;
    const others = before + (behind[cause + 1] ?? 0);
    const otherPrior = priorBefore + (priorBehind[cause + 1] ?? 0);
    weights[cause] = 10 * Math.log10((own * otherPrior) / others);
    before += (prior[cause] ?? 0) * own;
    priorBefore += prior[cause] ?? 0;
  }
  return weights;
}
