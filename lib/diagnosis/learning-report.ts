import type { ReplayScore } from "./replay";

/** Below this many confirmed cases a model does not learn. */
export const MIN_CONFIRMED_CASES = 200;
/** A cause, or a check's answers under one cause, does not move on fewer cases than this. */
export const MIN_ROW_CASES = 5;

export type LearningWarning =
  /** Not enough confirmed cases: the document is unchanged. */
  | { kind: "too_few"; n: number; minCases: number }
  /** Cases whose cause the model does not name; nothing is learned from them. */
  | { kind: "unknown_cause"; causeCode: string; n: number }
  /** One cause holds a share of the outcomes that neither the estimate nor chance explains. */
  | { kind: "dominant_cause"; causeCode: string; share: number; expected: number }
  /** A cause is at least three times as frequent, or as rare, as the model says, beyond chance. */
  | { kind: "share_beyond_interval"; causeCode: string; n: number; share: number; expected: number }
  /** Outcomes agree with the model far less often than it is sure of itself: mixed up labels look like this. */
  | { kind: "outcomes_disagree"; observed: number; predicted: number }
  /** On cases it did not learn from, the new version is worse than the old one. */
  | { kind: "held_out_worse"; before: number; after: number };

export interface LearnedCause {
  causeCode: string;
  /** Confirmed cases of this cause. */
  n: number;
  /** Shares of all cases, 0 to 1. */
  priorBefore: number;
  priorAfter: number;
  /** 95 % Wilson interval of the share that was observed. */
  interval: [low: number, high: number];
}

export interface LearnedAnswer {
  checkCode: string;
  causeCode: string;
  answerCode: string;
  /** P(answer | cause), slips included. */
  before: number;
  after: number;
  /** Confirmed cases of the cause in which the check was answered. */
  n: number;
  /** 95 % Wilson interval of the share that was observed. */
  interval: [low: number, high: number];
}

export interface LearnedDependence {
  check: string;
  parent: string;
  /** Confirmed cases in which both were answered. */
  n: number;
  /** By how many bits a case the parent's answer foretells the check's beyond what the cause does. */
  gain: number;
}

export interface LearnedCalibration {
  answerNoiseBefore: number;
  /** What the new document adds to its tables, which hold the slips of the answers that they were counted from. */
  answerNoiseAfter: number;
  /** Mean slip rate found in the answers that people gave. */
  slipsFound: number;
  temperatureBefore: number;
  temperatureAfter: number;
}

/** What learning did, as plain JSON, for a person to judge before the draft is published. */
export interface LearningReport {
  /** Confirmed cases given. */
  n: number;
  minCases: number;
  isTooFew: boolean;
  warnings: LearningWarning[];
  causes: LearnedCause[];
  /** What moved by at least 0.05, biggest first. */
  answers: LearnedAnswer[];
  dependences: LearnedDependence[];
  calibration: LearnedCalibration;
  /** Each case scored by a model that did not learn from it (cross-validation); both null-scored when too few. */
  heldOut: { before: ReplayScore; after: ReplayScore };
  /** True when a warning says that the data, not the desk, may be what changed. */
  isSuspicious: boolean;
}
