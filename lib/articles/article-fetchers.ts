import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type {
  ArticleDraft,
  ArticlePage,
  ChangeArticleInput,
  CreateArticleInput,
  CreatedArticle,
  PublishArticle,
  PublishedArticle,
  RestoreArticle,
} from "./article-schema";
import { type CauseArticle, causeArticle } from "./cause-article";

/** The published article of a cause with its bodies, or null. */
export async function fetchArticleOfCause(
  causeCode: string,
  signal?: AbortSignal,
): Promise<CauseArticle | null> {
  const { items } = await fetchJson<ArticlePage>(api.articles({ cause: causeCode, body: "1" }), { signal });
  return causeArticle(items);
}

export const postArticle = (body: CreateArticleInput, idempotencyKey: string): Promise<CreatedArticle> =>
  fetchJson(api.articles(), { method: "POST", body, idempotencyKey });

export const patchArticle = (slug: string, body: ChangeArticleInput): Promise<ArticleDraft> =>
  fetchJson(api.article(slug), { method: "PATCH", body });

export const postPublish = (
  slug: string,
  body: PublishArticle,
  idempotencyKey: string,
): Promise<PublishedArticle> => fetchJson(api.publishArticle(slug), { method: "POST", body, idempotencyKey });

export const postRestore = (slug: string, body: RestoreArticle): Promise<ArticleDraft> =>
  fetchJson(api.restoreArticle(slug), { method: "POST", body });
