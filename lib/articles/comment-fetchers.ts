import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { AddCommentInput, CommentList, ResolveComment } from "./comment-schema";

export const fetchComments = (slug: string, signal?: AbortSignal): Promise<CommentList> =>
  fetchJson(api.articleComments(slug), { signal });

export const postComment = (
  slug: string,
  body: AddCommentInput,
  idempotencyKey: string,
): Promise<CommentList> => fetchJson(api.articleComments(slug), { method: "POST", body, idempotencyKey });

export const patchComment = (slug: string, id: string, body: ResolveComment): Promise<CommentList> =>
  fetchJson(api.articleComment(slug, id), { method: "PATCH", body });
