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
      .map(({ likelihood: _likelihood, ...named }, item) => ({
        ...named,
        weightDb: weights[item]?.[index] ?? 0,
      }))
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
  const logs = prior.map(Math.log);
  for (const { likelihood } of items) {
    for (let index = 0; index < logs.length; index++) {
      logs[index] = (logs[index] ?? 0) + (likelihood.log[index] ?? 0);
    }
  }
  const highest = logs.reduce((max, value) => Math.max(max, value), Number.NEGATIVE_INFINITY);
  const scaled = logs.map((value) => Math.exp(value - highest));
  const sum = scaled.reduce((total, value) => total + value, 0);
  return scaled.map((value) => value / sum);
}

function weightsOfEvidence(prior: Float64Array, likelihood: Float64Array): Float64Array {
  return likelihood.map((own, cause) => {
    let others = 0;
    let otherPrior = 0;
    // Summed afresh for each cause: subtracting it from the total would cancel digits for a dominant one.
    for (let index = 0; index < prior.length; index++) {
      if (index === cause) continue;
      const weight = prior[index] ?? 0;
      others += weight * (likelihood[index] ?? 0);
      otherPrior += weight;
    }
    return 10 * Math.log10((own * otherPrior) / others);
  });
}
