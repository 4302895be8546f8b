import { resolveComment } from "@/lib/articles/comment-commands";
import { commentListSchema, commentParamsSchema, resolveCommentSchema } from "@/lib/articles/comment-schema";
import { handle } from "@/lib/http/handle";

export const PATCH = handle(
  {
    summary: "Say that a remark on a draft is dealt with, or that it is not",
    policy: "article:review",
    params: commentParamsSchema,
    body: resolveCommentSchema,
    response: commentListSchema,
  },
  async ({ actor, params, body, now }) => resolveComment(actor, params.slug, params.id, body, now),
);
