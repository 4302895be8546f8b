import { proposeArticle } from "@/lib/articles/article-proposal-commands";
import { listCaseProposals } from "@/lib/articles/article-proposal-queries";
import {
  proposalListSchema,
  proposalSchema,
  proposeArticleSchema,
} from "@/lib/articles/article-proposal-schema";
import { caseParamsSchema } from "@/lib/cases/case-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the articles and changes that were proposed after a case, and what came of them",
    policy: "case:read",
    params: caseParamsSchema,
    response: proposalListSchema,
  },
  async ({ actor, params }) => ({ items: await listCaseProposals(actor, params.id) }),
);

export const POST = handle(
  {
    summary: "Propose an article, or a change of one, after a closed case",
    policy: "case:write",
    params: caseParamsSchema,
    body: proposeArticleSchema,
    response: proposalSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey }) => proposeArticle(actor, params.id, body, idempotencyKey),
);
