/** P(evidence | cause) up to a common factor, by cause index, with its natural logarithm. */
export interface CauseLikelihood {
  plain: Float64Array;
  log: Float64Array;
  /** False when every cause predicts the evidence equally well. */
  isInformative: boolean;
}

/** Wraps values by cause index; all of them must be above 0. */
export function causeLikelihood(plain: Float64Array): CauseLikelihood {
  return { plain, log: plain.map(Math.log), isInformative: plain.some((value) => value !== plain[0]) };
}
