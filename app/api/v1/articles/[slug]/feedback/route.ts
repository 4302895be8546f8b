import { giveFeedback } from "@/lib/articles/article-feedback-commands";
import { getArticleFeedback } from "@/lib/articles/article-feedback-queries";
import {
  articleFeedbackSchema,
  giveFeedbackSchema,
  givenFeedbackSchema,
} from "@/lib/articles/article-feedback-schema";
import { articleParamsSchema } from "@/lib/articles/article-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "Tell how many people the published version helped, and why it did not help the others",
    policy: "article:review",
    params: articleParamsSchema,
    response: articleFeedbackSchema,
  },
  async ({ actor, params }) => getArticleFeedback(actor, params.slug),
);

export const POST = handle(
  {
    summary: "Say whether a published version helped; of a person the latest counts",
    policy: "case:write",
    params: articleParamsSchema,
    body: giveFeedbackSchema,
    response: givenFeedbackSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey }) => giveFeedback(actor, params.slug, body, idempotencyKey),
);
