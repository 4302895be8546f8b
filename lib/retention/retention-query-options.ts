import { queryOptions } from "@tanstack/react-query";
import { fetchRetention, fetchRetentionPreview } from "./retention-fetchers";
import type { RetentionDays } from "./retention-schema";

const PROGRESS_MS = 2_000;

export const retentionKeys = { all: ["retention"] as const };

export const retentionOptions = () =>
  queryOptions({
    queryKey: [...retentionKeys.all, "rule"],
    queryFn: ({ signal }) => fetchRetention(signal),
    refetchInterval: ({ state }) =>
      state.data?.runs.some(({ endedAt }) => endedAt === null) ? PROGRESS_MS : false,
  });

export const retentionPreviewOptions = (days: RetentionDays) =>
  queryOptions({
    queryKey: [...retentionKeys.all, "preview", days],
    queryFn: ({ signal }) => fetchRetentionPreview(days, signal),
  });
