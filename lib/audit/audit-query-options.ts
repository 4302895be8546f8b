import { infiniteQueryOptions } from "@tanstack/react-query";
import { fetchAudit } from "./audit-fetchers";
import type { AuditSearch } from "./audit-search";

export const auditOptions = (filter: AuditSearch) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam, signal }) => fetchAudit({ ...filter, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
