import { infiniteQueryOptions } from "@tanstack/react-query";
import { fetchAudit } from "./audit-fetchers";
import type { AuditFilter } from "./audit-schema";

export const auditOptions = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["audit", filter],
    queryFn: ({ pageParam, signal }) => fetchAudit({ ...filter, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
