import { articleParamsSchema } from "@/lib/articles/article-schema";
import { addComment } from "@/lib/articles/comment-commands";
import { listComments } from "@/lib/articles/comment-queries";
import { addCommentSchema, commentListSchema } from "@/lib/articles/comment-schema";
import { handle } from "@/lib/http/handle";

export const GET = handle(
  {
    summary: "List the remarks on the draft of an article, open ones first",
    policy: "article:review",
    params: articleParamsSchema,
    response: commentListSchema,
  },
  async ({ actor, params }) => listComments(actor, params.slug),
);

export const POST = handle(
  {
    summary: "Remark on a passage of the draft of an article",
    policy: "article:review",
    params: articleParamsSchema,
    body: addCommentSchema,
    response: commentListSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey }) => addComment(actor, params.slug, body, idempotencyKey),
);
