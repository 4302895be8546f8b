import { queryOptions } from "@tanstack/react-query";
import { fetchArticlesOfCause } from "./article-worth-fetchers";

export const articlesOfCauseOptions = (causeCode: string) =>
  queryOptions({
    queryKey: ["articles", "of-cause", causeCode] as const,
    queryFn: ({ signal }) => fetchArticlesOfCause(causeCode, signal),
  });
