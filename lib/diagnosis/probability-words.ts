const WORDS = [
  { from: 0.95, word: "almost_certain" },
  { from: 0.75, word: "very_likely" },
  { from: 0.5, word: "likely" },
  { from: 0.2, word: "possible" },
  { from: 0.05, word: "unlikely" },
] as const;

export type ProbabilityWord = (typeof WORDS)[number]["word"] | "very_unlikely";

/** The key of the word shown beside a probability (0 to 1, lower bounds included). Throws outside that range. */
export function probabilityWord(probability: number): ProbabilityWord {
  if (!(probability >= 0 && probability <= 1)) throw new RangeError(`${probability} is not a probability`);
  return WORDS.find(({ from }) => probability >= from)?.word ?? "very_unlikely";
}
