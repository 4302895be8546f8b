import { allowed, type Result, refused } from "@/lib/result";

/** Where the draft of an article stands. Being published is no state of it: agents read a version, not the draft. */
export const ARTICLE_STATES = ["draft", "in_review", "scheduled"] as const;
export type ArticleState = (typeof ARTICLE_STATES)[number];

/** What the decisions below need to know of an article. */
export type ArticleStanding = {
  state: ArticleState;
  isArchived: boolean;
  /** Whether the draft says something else than the published version, or there is none. */
  hasDraftChanges: boolean;
  /** Everybody who wrote the draft since the last publication. */
  authorIds: readonly string[];
  submittedById: string | null;
};

/** Message keys of the `errors` namespace, for the button and the server alike. */
export type ArticleRefusal =
  | "article.archived"
  | "article.notArchived"
  | "article.unchanged"
  | "article.inReview"
  | "article.notInReview"
  | "article.notScheduled"
  | "article.ownText"
  | "article.reviewFirst"
  | "article.timePast"
  | "article.nothingPublic";

type Decision = Result<null, ArticleRefusal>;

const whileThere = ({ isArchived }: ArticleStanding): Decision =>
  isArchived ? refused("article.archived") : allowed(null);

/** Something that agents do not read yet, of an article that is not archived. */
function withNews(standing: ArticleStanding): Decision {
  if (standing.isArchived) return refused("article.archived");
  return standing.hasDraftChanges ? allowed(null) : refused("article.unchanged");
}

/** A text can be changed at any time; in review or scheduled it becomes a draft again by that. */
export const decideChange = whileThere;

export function decideSubmit(standing: ArticleStanding): Decision {
  const news = withNews(standing);
  if (!news.ok) return news;
  return standing.state === "in_review" ? refused("article.inReview") : allowed(null);
}

/** Whoever wrote or submitted the text is no second pair of eyes where one is required, and nobody is none. */
export const isOwnText = (
  { authorIds, submittedById }: Pick<ArticleStanding, "authorIds" | "submittedById">,
  reviewerId: string | null,
): boolean => reviewerId === null || authorIds.includes(reviewerId) || submittedById === reviewerId;

/** Approving, and with it publishing or scheduling. */
export function decideApprove(
  standing: ArticleStanding,
  reviewerId: string,
  isReviewRequired: boolean,
): Decision {
  const news = withNews(standing);
  if (!news.ok) return news;
  if (standing.state !== "in_review") return refused("article.notInReview");
  return isReviewRequired && isOwnText(standing, reviewerId) ? refused("article.ownText") : allowed(null);
}

/** Asking for changes, which also is how an author takes a text back. */
export function decideSendBack(standing: ArticleStanding): Decision {
  if (standing.isArchived) return refused("article.archived");
  return standing.state === "in_review" ? allowed(null) : refused("article.notInReview");
}

/** Publishing or scheduling without a review, by whoever may write. */
export function decidePublish(standing: ArticleStanding, isReviewRequired: boolean): Decision {
  const news = withNews(standing);
  if (!news.ok) return news;
  return isReviewRequired ? refused("article.reviewFirst") : allowed(null);
}

/** A time to publish lies ahead. */
export const decideTime = (publishAt: Date, now: Date): Decision =>
  publishAt.getTime() > now.getTime() ? allowed(null) : refused("article.timePast");

/** Taking a text that was scheduled back to the draft. */
export const decideUnschedule = ({ state }: ArticleStanding): Decision =>
  state === "scheduled" ? allowed(null) : refused("article.notScheduled");

/** What the desk publishes by itself: scheduled, its time come, not archived meanwhile. */
export const isDue = (
  { state, isArchived }: Pick<ArticleStanding, "state" | "isArchived">,
  publishAt: Date | null,
  now: Date,
): boolean =>
  state === "scheduled" && !isArchived && publishAt !== null && publishAt.getTime() <= now.getTime();

export const decideArchive = whileThere;

export const decideUnarchive = ({ isArchived }: ArticleStanding): Decision =>
  isArchived ? allowed(null) : refused("article.notArchived");

/** Public reading is of the live version's part for the customer: there has to be one. It can be ended at any time. */
export function decidePublicReading(
  { isArchived }: Pick<ArticleStanding, "isArchived">,
  isPublic: boolean,
  hasCustomerText: boolean,
): Decision {
  if (!isPublic) return allowed(null);
  if (isArchived) return refused("article.archived");
  return hasCustomerText ? allowed(null) : refused("article.nothingPublic");
}

/** The revisions after a change. Chinese is what is translated from; English that was touched belongs to it again. */
export function revisionsAfter(
  { zhRevision, enRevision }: { zhRevision: number; enRevision: number },
  changed: { zh: boolean; en: boolean; isTranslationCurrent: boolean },
): { zhRevision: number; enRevision: number } {
  const zh = changed.zh ? zhRevision + 1 : zhRevision;
  return { zhRevision: zh, enRevision: changed.en || changed.isTranslationCurrent ? zh : enRevision };
}
