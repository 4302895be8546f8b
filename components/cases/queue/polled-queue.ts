import { infiniteQueryOptions, keepPreviousData, type Query, queryOptions } from "@tanstack/react-query";
import type { QueueSearch } from "@/lib/cases/case-fetchers";
import { countsOptions, queueOptions } from "@/lib/cases/case-query-options";
import type { QueueCounts, QueuePage } from "@/lib/cases/case-queue-schema";
import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";

const POLL_MS = 30_000;

/** A re-read of what is on the screen already, which nobody asked for: it must not keep a session alive. */
function isBackground(state: Query["state"] | undefined): boolean {
  return state?.data !== undefined && state.fetchMeta?.fetchMore === undefined;
}

/** `queueOptions` that are read again every half minute while the page is seen. */
export const polledQueueOptions = (search: QueueSearch) =>
  infiniteQueryOptions({
    ...queueOptions(search),
    queryFn: ({ pageParam, signal, client, queryKey }) =>
      fetchJson<QueuePage>(api.cases({ ...search, cursor: pageParam ?? undefined }), {
        signal,
        isBackground: isBackground(client.getQueryState(queryKey)),
      }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });

/** `countsOptions` that are read again as often as the list. */
export const polledCountsOptions = (search: QueueSearch) =>
  queryOptions({
    ...countsOptions(search),
    queryFn: ({ signal, client, queryKey }) =>
      fetchJson<QueueCounts>(api.caseCounts(search), {
        signal,
        isBackground: isBackground(client.getQueryState(queryKey)),
      }),
    placeholderData: keepPreviousData,
    refetchInterval: POLL_MS,
  });
