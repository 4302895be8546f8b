import { articleNeed, rankedArticles } from "@/lib/articles/article-worth";
import { listCauseArticles } from "@/lib/articles/article-worth-queries";
import { getCaseDiagnosis } from "@/lib/cases/case-desk-queries";
import { getCase } from "@/lib/cases/case-queries";
import { caseParamsSchema } from "@/lib/cases/case-schema";
import { causeOfReply, replyDraft } from "@/lib/cases/reply-draft";
import { replyDraftSchema, replyQuerySchema } from "@/lib/cases/reply-schema";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { getModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";
import { messagesOf } from "@/lib/i18n/messages";
import { replyLocale } from "@/lib/incidents/reply-template";

export const GET = handle(
  {
    summary: "Draft a reply to the customer of a case, with the steps that remain",
    policy: "case:read",
    params: caseParamsSchema,
    query: replyQuerySchema,
    response: replyDraftSchema,
  },
  async ({ actor, params, query, now }) => {
    const supportCase = await getCase(actor, { id: params.id });
    const model = await getModel(actor, supportCase.modelId);
    const diagnosis = await getCaseDiagnosis(actor, supportCase, model, now);
    const { causeCode } = causeOfReply(supportCase, diagnosis);
    const articles = causeCode === null ? [] : ((await listCauseArticles(actor, causeCode)) ?? []);
    const [article = null] = rankedArticles(articles, articleNeed(supportCase, diagnosis.causes));
    const locale = query.locale ?? replyLocale(supportCase.messageText);
    const catalog = await getCatalog(actor);
    return replyDraft({ supportCase, diagnosis, article, catalog }, locale, messagesOf(locale).replies);
  },
);
