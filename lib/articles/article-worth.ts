import type { BindingStep } from "@/lib/cases/case-vocabulary";
import { FEW_CASES, type Proportion, wilson } from "@/lib/trends/wilson";

/** Closed cases that named an article, and those of them that were closed as bound. */
export type Uses = { used: number; bound: number };

/** The causes that an article helps with, and where alone it fits; an empty list is every wallet, bank or step. */
export type ArticleFit = {
  causeCode: string | null;
  alsoCauseCodes: readonly string[];
  walletCodes: readonly string[];
  bankCodes: readonly string[];
  steps: readonly BindingStep[];
};

/** A case as articles are chosen for it; posteriors are from 0 to 1 by cause. */
export type ArticleNeed = {
  posteriors: Readonly<Record<string, number>>;
  walletCode: string;
  bankCode: string | null;
  bindingStep: BindingStep;
};

/** A case and its ranked causes as a need. */
export const articleNeed = (
  { walletCode, bankCode, bindingStep }: Omit<ArticleNeed, "posteriors">,
  causes: readonly { causeCode: string; posterior: number }[],
): ArticleNeed => ({
  walletCode,
  bankCode,
  bindingStep,
  posteriors: Object.fromEntries(causes.map(({ causeCode, posterior }) => [causeCode, posterior])),
});

/** What is taken to have happened before the first use: half of as many uses as make a rate worth showing. */
const PRIOR: Uses = { used: FEW_CASES, bound: FEW_CASES / 2 };

/**
 * How surely an article fixes, from 0 to 1: the lower bound of the 95 % Wilson interval over its uses and as many
 * made-up ones of which half fixed (Wilson 1927, JASA 22:209; with half-and-half pseudo-counts as in Agresti and Coull
 * 1998, American Statistician 52:119). An article that nobody used has the same worth as any other such one, between
 * what always and what never fixes; few uses move it little, and one more fix never lowers it.
 */
export function fixWorth({ used, bound }: Uses): number {
  return wilson(bound + PRIOR.bound, used + PRIOR.used)?.low ?? 0;
}

/** The share of the uses that fixed, with its 95 % interval; null when there are none. */
export const fixRate = ({ used, bound }: Uses): Proportion | null => wilson(bound, used);

/** Whether there are too few uses for the rate to say much. */
export const isFewUses = ({ used }: Uses): boolean => used < FEW_CASES;

/** An article for just this place goes before one for all; one for another place is nearly out. */
const NAMED = 1;
const FOR_ALL = 0.9;
const NOT_KNOWN = 0.5;
const ELSEWHERE = 0.1;

function placeShare(codes: readonly string[], code: string | null): number {
  if (codes.length === 0) return FOR_ALL;
  if (code === null) return NOT_KNOWN;
  return codes.includes(code) ? NAMED : ELSEWHERE;
}

/** The probability that the case's cause is one that the article helps with: causes exclude each other, so it is a sum. */
function causeShare({ causeCode, alsoCauseCodes }: ArticleFit, { posteriors }: ArticleNeed): number {
  const causes = new Set(causeCode === null ? alsoCauseCodes : [causeCode, ...alsoCauseCodes]);
  return Math.min(
    1,
    [...causes].reduce((sum, code) => sum + (posteriors[code] ?? 0), 0),
  );
}

/**
 * How good an article is for a case, from 0 to 1: the probability that it is about the cause × how far it is written
 * for the wallet, the bank and the step × how surely it fixes.
 */
export function articleScore(article: ArticleFit & { uses: Uses }, need: ArticleNeed): number {
  const step = need.bindingStep === "unknown" ? null : need.bindingStep;
  return (
    causeShare(article, need) *
    placeShare(article.walletCodes, need.walletCode) *
    placeShare(article.bankCodes, need.bankCode) *
    placeShare(article.steps, step) *
    fixWorth(article.uses)
  );
}

/** The articles, the best for the case first; of two alike the one whose address comes first. */
export function rankedArticles<Article extends ArticleFit & { slug: string; uses: Uses }>(
  articles: readonly Article[],
  need: ArticleNeed,
): Article[] {
  return articles
    .map((article) => ({ article, score: articleScore(article, need) }))
    .sort((one, other) => other.score - one.score || (one.article.slug < other.article.slug ? -1 : 1))
    .map(({ article }) => article);
}
