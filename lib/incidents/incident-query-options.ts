import { queryOptions } from "@tanstack/react-query";
import { fetchIncident, fetchIncidents } from "./incident-fetchers";
import type { IncidentFilter } from "./incident-schema";

export const incidentKeys = {
  all: ["incidents"] as const,
  list: (filter: IncidentFilter) => [...incidentKeys.all, "list", filter] as const,
  detail: (id: string) => [...incidentKeys.all, "detail", id] as const,
};

/** An alarm is worth a minute; this is a third of one. */
const POLL_MS = 20_000;

export const incidentsOptions = (filter: IncidentFilter = {}) =>
  queryOptions({
    queryKey: incidentKeys.list(filter),
    queryFn: ({ signal }) => fetchIncidents(filter, signal),
    refetchInterval: POLL_MS,
  });

export const incidentOptions = (id: string) =>
  queryOptions({
    queryKey: incidentKeys.detail(id),
    queryFn: ({ signal }) => fetchIncident(id, signal),
    refetchInterval: POLL_MS,
  });
