import { infiniteQueryOptions, keepPreviousData, type Query, queryOptions } from "@tanstack/react-query";
import type { Locale } from "@/lib/i18n/locale";
import {
  fetchCase,
  fetchCounts,
  fetchDiagnosis,
  fetchQueue,
  fetchReplyDraft,
  type QueueSearch,
} from "./case-fetchers";

export const caseKeys = {
  all: ["cases"] as const,
  queue: (search: QueueSearch) => [...caseKeys.all, "queue", search] as const,
  counts: (search: QueueSearch) => [...caseKeys.all, "counts", search] as const,
  detail: (id: string) => [...caseKeys.all, "detail", id] as const,
  diagnosis: (id: string) => [...caseKeys.all, "diagnosis", id] as const,
  replyDraft: (id: string, locale: string | undefined) =>
    [...caseKeys.all, "reply-draft", id, locale ?? ""] as const,
  diagnosisNow: (id: string) => [...caseKeys.all, "diagnosis-now", id] as const,
};

const POLL_MS = 30_000;

/** A re-read of what is on the screen already, which nobody asked for; "load more" is somebody's. */
const isBackground = (state: Query["state"] | undefined): boolean =>
  state?.data !== undefined && state.fetchMeta?.fetchMore === undefined;

/** A queue page by page, read again every half minute while the screen is seen. */
export const queueOptions = (search: QueueSearch) =>
  infiniteQueryOptions({
    queryKey: caseKeys.queue(search),
    queryFn: ({ pageParam, signal, client, queryKey }) =>
      fetchQueue(
        { ...search, cursor: pageParam ?? undefined },
        { signal, isBackground: isBackground(client.getQueryState(queryKey)) },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });

/** The counts of the queues, read as often as the list. */
export const countsOptions = (search: QueueSearch) =>
  queryOptions({
    queryKey: caseKeys.counts(search),
    queryFn: ({ signal, client, queryKey }) =>
      fetchCounts(search, { signal, isBackground: isBackground(client.getQueryState(queryKey)) }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });

export const caseOptions = (id: string) =>
  queryOptions({ queryKey: caseKeys.detail(id), queryFn: ({ signal }) => fetchCase(id, signal) });

export const diagnosisOptions = (id: string) =>
  queryOptions({
    queryKey: caseKeys.diagnosis(id),
    queryFn: ({ signal }) => fetchDiagnosis(id, "case", signal),
  });

/** The case as the published model version would diagnose it now. */
export const diagnosisNowOptions = (id: string) =>
  queryOptions({
    queryKey: caseKeys.diagnosisNow(id),
    queryFn: ({ signal }) => fetchDiagnosis(id, "published", signal),
  });

/** A reply as it would be written now: built anew whenever somebody wants to write one. */
export const replyDraftOptions = (id: string, locale: Locale | undefined) =>
  queryOptions({
    queryKey: caseKeys.replyDraft(id, locale),
    queryFn: ({ signal }) => fetchReplyDraft(id, locale, signal),
    gcTime: 0,
  });
