import { queryOptions } from "@tanstack/react-query";
import { fetchArticleTasks, fetchCaseProposals } from "./article-task-fetchers";

export const taskKeys = {
  all: ["article-tasks"] as const,
  proposals: (caseId: string) => [...taskKeys.all, "of-case", caseId] as const,
};

export const articleTasksOptions = () =>
  queryOptions({
    queryKey: [...taskKeys.all, "list"] as const,
    queryFn: ({ signal }) => fetchArticleTasks(signal),
  });

export const caseProposalsOptions = (caseId: string) =>
  queryOptions({
    queryKey: taskKeys.proposals(caseId),
    queryFn: ({ signal }) => fetchCaseProposals(caseId, signal),
  });
