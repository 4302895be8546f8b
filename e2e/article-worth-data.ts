import { type APIRequestContext, expect } from "@playwright/test";
import type { GiveFeedbackInput } from "@/lib/articles/article-feedback-schema";
import type { ChangeArticleFit } from "@/lib/articles/article-fit-schema";
import type { Proposal, ProposeArticleInput } from "@/lib/articles/article-proposal-schema";
import type { CreateArticleInput, PublishedArticle } from "@/lib/articles/article-schema";
import type { LoggedCase } from "@/lib/cases/case-schema";
import type { RecordOutcomeInput } from "@/lib/cases/outcome-schema";
import { api, routes } from "@/lib/routes";
import { loggedCase, uniqueRef } from "./factories";

/** A cause that no other journey looks at, and what a customer writes who has it. */
export const CAUSE = "DOC_EXPIRED";
const MESSAGE = "您的证件已过期，请更新证件信息后重试";

export type WorthArticle = PublishedArticle & { slug: string; title: string };

async function sent<Answer>(
  request: APIRequestContext,
  method: "post" | "put",
  address: string,
  data: object,
): Promise<Answer> {
  const response = await request[method](address, { data });
  expect(response.ok(), await response.text()).toBe(true);
  return (await response.json()) as Answer;
}

/** A published article for the place that `loggedCase` logs at, so that it goes before one for everywhere. */
export async function placedArticle(request: APIRequestContext): Promise<WorthArticle> {
  const slug = uniqueRef().toLowerCase().slice(0, 16);
  const title = `更新证件 ${slug}`;
  const article: CreateArticleInput = { slug, titleZh: title, titleEn: `Renew ${slug}`, causeCode: CAUSE };
  const { version } = await sent<{ version: number }>(request, "post", api.articles(), article);
  const published = await sent<PublishedArticle>(request, "post", api.publishArticle(slug), { version });
  const fit: ChangeArticleFit = {
    version: published.version,
    alsoCauseCodes: [],
    walletCodes: ["wechat_pay"],
    bankCodes: ["CCB"],
    steps: [],
  };
  await sent(request, "put", api.articleFit(slug), fit);
  return { ...published, slug, title };
}

export const worthCase = (request: APIRequestContext): Promise<LoggedCase> =>
  loggedCase(request, { messageText: MESSAGE, bindingStep: "verify" });

/** A case of that cause, closed with an article or without; gives it. */
export async function worthClosed(
  request: APIRequestContext,
  articleVersionId: string | null,
  outcome: Partial<RecordOutcomeInput> = {},
): Promise<LoggedCase> {
  const logged = await worthCase(request);
  const data: RecordOutcomeInput = {
    version: logged.version,
    result: "unresolved",
    causeCode: CAUSE,
    causeCertainty: "presumed",
    minutesSpent: 3,
    articleVersionId,
    ...outcome,
  };
  await sent(request, "post", api.outcome(logged.id), data);
  return logged;
}

/** An article that was used twenty times and never fixed. */
export async function seldomArticle(request: APIRequestContext): Promise<WorthArticle> {
  const article = await placedArticle(request);
  for (let used = 0; used < 20; used += 1) await worthClosed(request, article.versionId);
  return article;
}

export async function saidNotHelpful(request: APIRequestContext, article: WorthArticle): Promise<void> {
  const { id } = await worthClosed(request, article.versionId);
  const data: GiveFeedbackInput = {
    versionId: article.versionId,
    caseId: id,
    isHelpful: false,
    reason: "other",
    text: "第二步已经没有这个按钮了",
  };
  await sent(request, "post", api.articleFeedback(article.slug), data);
}

/** A proposal that nobody has decided on; gives the address of its case beside it. */
export async function openProposal(
  request: APIRequestContext,
): Promise<{ proposal: Proposal; address: string }> {
  const { id, code } = await worthClosed(request, null);
  const data: ProposeArticleInput = { found: "- 证件已过期", helped: "- 更新证件后再绑" };
  const proposal = await sent<Proposal>(request, "post", api.caseProposals(id), data);
  return { proposal, address: routes.supportCase(code) };
}
