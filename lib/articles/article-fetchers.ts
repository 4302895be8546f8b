import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangeArticleFit } from "./article-fit-schema";
import type { ArticleImportPlan, ArticleImportResult } from "./article-import-schema";
import type {
  ArchiveArticle,
  ArticleSettings,
  CareArticle,
  PublicReading,
  ReviewArticleInput,
  ScheduleArticle,
  SubmitArticle,
} from "./article-review-schema";
import type {
  ArticleDraft,
  ChangeArticleInput,
  CreateArticleInput,
  CreatedArticle,
  PublishArticle,
  PublishedArticle,
  RestoreArticle,
} from "./article-schema";

export const putFit = (slug: string, body: ChangeArticleFit): Promise<ArticleDraft> =>
  fetchJson(api.articleFit(slug), { method: "PUT", body });

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

export const postSubmission = (slug: string, body: SubmitArticle): Promise<ArticleDraft> =>
  fetchJson(api.submitArticle(slug), { method: "POST", body });

export const postReview = (
  slug: string,
  body: ReviewArticleInput,
  idempotencyKey: string,
): Promise<ArticleDraft> => fetchJson(api.articleReview(slug), { method: "POST", body, idempotencyKey });

export const putSchedule = (slug: string, body: ScheduleArticle): Promise<ArticleDraft> =>
  fetchJson(api.articleSchedule(slug), { method: "PUT", body });

export const postFilesPreview = (file: Blob): Promise<ArticleImportPlan> =>
  fetchJson(api.articleFilesPreview(), { method: "POST", file });

export const postFilesImport = (file: Blob, plan: string): Promise<ArticleImportResult> =>
  fetchJson(api.articleFilesImport(plan), { method: "POST", file });

export const putPublicReading = (slug: string, body: PublicReading): Promise<ArticleDraft> =>
  fetchJson(api.articlePublicReading(slug), { method: "PUT", body });

export const putArchive = (slug: string, body: ArchiveArticle): Promise<ArticleDraft> =>
  fetchJson(api.articleArchive(slug), { method: "PUT", body });

export const putCare = (slug: string, body: CareArticle): Promise<ArticleDraft> =>
  fetchJson(api.articleCare(slug), { method: "PUT", body });

export const patchArticleSettings = (body: ArticleSettings): Promise<ArticleSettings> =>
  fetchJson(api.articleSettings(), { method: "PATCH", body });
