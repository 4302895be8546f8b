/**
 * How often an answer comes, in the words that people agree on most. `from` is where a word's band begins (a share of
 * 1, included), `share` what it stands for when it is chosen; medians of F. Mosteller and C. Youtz, "Quantifying
 * Probabilistic Expressions" (1990), rounded.
 */
const BANDS = [
  { word: "almost_never", from: 0, share: 0.02 },
  { word: "rarely", from: 0.05, share: 0.1 },
  { word: "sometimes", from: 0.18, share: 0.27 },
  { word: "about_half", from: 0.4, share: 0.5 },
  { word: "often", from: 0.6, share: 0.7 },
  { word: "usually", from: 0.8, share: 0.87 },
  { word: "almost_always", from: 0.95, share: 0.98 },
] as const;

export type LikelihoodWord = (typeof BANDS)[number]["word"];
export const LIKELIHOOD_WORDS: readonly LikelihoodWord[] = BANDS.map(({ word }) => word);

/** The word for a share from 0 to 1. Throws outside that range. */
export function likelihoodWord(share: number): LikelihoodWord {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share`);
  return BANDS.findLast(({ from }) => share >= from)?.word ?? "almost_never";
}

/** The share that a word stands for; inside the word's own band. */
export const shareOfWord = (wanted: LikelihoodWord): number =>
  BANDS.find(({ word }) => word === wanted)?.share ?? 0;
