import { allowed, type Result, refused } from "@/lib/result";
import { addDays, type Day } from "@/lib/trends/days";
import { FEW_CASES, type Proportion, wilson } from "@/lib/trends/wilson";
import type { Uses } from "./article-worth";

/** Why something needs a look. */
export const TASK_KINDS = ["proposal", "seldom_works", "no_article", "not_helpful", "review_due"] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Cases are looked at that were logged in as many days up to today, today among them. */
export const TASK_DAYS = 90;
/** Closed cases without an article from which a cause asks for one. */
export const MIN_CASES_WITHOUT = 5;
/** People who must have said something about a version before it counts. */
export const MIN_VOICES = 3;
/** What "works" is measured against while there is hardly anything else to measure against. */
const HALF = 0.5;

export const taskDays = (today: Day): { from: Day; to: Day } => ({
  from: addDays(today, 1 - TASK_DAYS),
  to: today,
});

export type SeldomWorks = { rate: Proportion; reference: number };

/**
 * Whether an article that is much used seldom works: 20 uses or more, and the upper bound of the 95 % Wilson interval of
 * its fix rate lies below the fix rate of all other uses of articles in the same days. While those are fewer than 20,
 * below one half. Null when it does not.
 */
export function seldomWorks(uses: Uses, all: Uses): SeldomWorks | null {
  const rate = wilson(uses.bound, uses.used);
  if (rate === null || uses.used < FEW_CASES) return null;
  const others = { used: all.used - uses.used, bound: all.bound - uses.bound };
  const reference = others.used < FEW_CASES ? HALF : others.bound / others.used;
  return rate.high < reference ? { rate, reference } : null;
}

export type CauseUse = {
  /** Closed cases of the cause that named no article, and that named one. */
  without: number;
  with: number;
  /** Whether there is a published article that helps with the cause. */
  isCovered: boolean;
};

/**
 * Whether a cause asks for an article: 5 closed cases or more without one. Where one is published, only when more cases
 * went without any article than used one: else it is known, and agents had their reasons.
 */
export const needsArticle = ({ without, with: used, isCovered }: CauseUse): boolean =>
  without >= MIN_CASES_WITHOUT && (!isCovered || without > used);

/** Whether at least half of at least three people say that a version did not help. */
export const isNotHelpful = ({ helpful, notHelpful }: { helpful: number; notHelpful: number }): boolean =>
  helpful + notHelpful >= MIN_VOICES && notHelpful >= helpful;

/** Set aside means: not before a day that lies ahead, and within a year. */
export function decideSetAside(until: Day, today: Day): Result<null, "article.asideAhead"> {
  return until > today && until <= addDays(today, 366) ? allowed(null) : refused("article.asideAhead");
}

/** Whether a task is out of sight: until the day comes, in the organisation's zone. */
export const isSetAside = ({ setAsideUntil }: { setAsideUntil: Day | null }, today: Day): boolean =>
  setAsideUntil !== null && setAsideUntil > today;
