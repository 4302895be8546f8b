import { queryOptions } from "@tanstack/react-query";
import { fetchArticlesOfCause } from "./article-fetchers";
import { fetchComments } from "./comment-fetchers";

export const articleKeys = {
  all: ["articles"] as const,
  ofCause: (causeCode: string) => [...articleKeys.all, "of-cause", causeCode] as const,
  comments: (slug: string) => [...articleKeys.all, "comments", slug] as const,
};

export const commentsOptions = (slug: string) =>
  queryOptions({
    queryKey: articleKeys.comments(slug),
    queryFn: ({ signal }) => fetchComments(slug, signal),
  });

export const articlesOfCauseOptions = (causeCode: string) =>
  queryOptions({
    queryKey: articleKeys.ofCause(causeCode),
    queryFn: ({ signal }) => fetchArticlesOfCause(causeCode, signal),
  });
