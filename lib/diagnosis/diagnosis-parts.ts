/** What a diagnosis can say beyond the causes' probabilities; some of it costs more time than those. */
export const DIAGNOSIS_PARTS = [
  "evidence",
  "nextChecks",
  "leaderChange",
  "nextStep",
  "contradictions",
  "comparison",
  "twoCauses",
] as const;
export type DiagnosisPart = (typeof DIAGNOSIS_PARTS)[number];
