import { queryOptions } from "@tanstack/react-query";
import { fetchComments } from "./comment-fetchers";

export const articleKeys = {
  all: ["articles"] as const,
  comments: (slug: string) => [...articleKeys.all, "comments", slug] as const,
};

export const commentsOptions = (slug: string) =>
  queryOptions({
    queryKey: articleKeys.comments(slug),
    queryFn: ({ signal }) => fetchComments(slug, signal),
  });
