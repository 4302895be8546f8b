import { queryOptions } from "@tanstack/react-query";
import { fetchArticleOfCause } from "./article-fetchers";

export const articleKeys = {
  all: ["articles"] as const,
  ofCause: (causeCode: string) => [...articleKeys.all, "of-cause", causeCode] as const,
};

export const articleOfCauseOptions = (causeCode: string) =>
  queryOptions({
    queryKey: articleKeys.ofCause(causeCode),
    queryFn: ({ signal }) => fetchArticleOfCause(causeCode, signal),
  });
