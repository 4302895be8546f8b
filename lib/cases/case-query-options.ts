import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { fetchCase, fetchCounts, fetchDiagnosis, fetchQueue, type QueueSearch } from "./case-fetchers";

export const caseKeys = {
  all: ["cases"] as const,
  queue: (search: QueueSearch) => [...caseKeys.all, "queue", search] as const,
  counts: (search: QueueSearch) => [...caseKeys.all, "counts", search] as const,
  detail: (id: string) => [...caseKeys.all, "detail", id] as const,
  diagnosis: (id: string) => [...caseKeys.all, "diagnosis", id] as const,
};

export const queueOptions = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: caseKeys.queue(search),
    queryFn: ({ pageParam, signal }) => fetchQueue({ ...search, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });

export const countsOptions = (search: QueueSearch) =>
  queryOptions({ queryKey: caseKeys.counts(search), queryFn: ({ signal }) => fetchCounts(search, signal) });

export const caseOptions = (id: string) =>
  queryOptions({ queryKey: caseKeys.detail(id), queryFn: ({ signal }) => fetchCase(id, signal) });

export const diagnosisOptions = (id: string) =>
  queryOptions({ queryKey: caseKeys.diagnosis(id), queryFn: ({ signal }) => fetchDiagnosis(id, signal) });
