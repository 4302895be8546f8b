import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { GiveFeedbackInput, GivenFeedback } from "./article-feedback-schema";
import type { CauseArticle, CauseArticleList } from "./article-worth-schema";

/** The published articles that help with a cause, with what became of the cases that used them. */
export const fetchArticlesOfCause = async (
  causeCode: string,
  signal?: AbortSignal,
): Promise<CauseArticle[]> =>
  (await fetchJson<CauseArticleList>(api.causeArticles(causeCode), { signal })).items;

export const postFeedback = (
  slug: string,
  body: GiveFeedbackInput,
  idempotencyKey: string,
): Promise<GivenFeedback> => fetchJson(api.articleFeedback(slug), { method: "POST", body, idempotencyKey });
