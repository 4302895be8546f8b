import { queryOptions } from "@tanstack/react-query";
import {
  fetchCauseSurges,
  fetchIncident,
  fetchIncidentCases,
  fetchIncidentReport,
  fetchIncidents,
} from "./incident-fetchers";
import type { IncidentFilter } from "./incident-schema";

export const incidentKeys = {
  all: ["incidents"] as const,
  list: (filter: IncidentFilter) => [...incidentKeys.all, "list", filter] as const,
  causes: () => [...incidentKeys.all, "causes"] as const,
  detail: (id: string) => [...incidentKeys.all, "detail", id] as const,
  cases: (id: string) => [...incidentKeys.all, "cases", id] as const,
  report: (id: string) => [...incidentKeys.all, "report", id] as const,
};

/** An alarm is worth a minute; this is a third of one. */
const POLL_MS = 20_000;

export const incidentsOptions = (filter: IncidentFilter = {}) =>
  queryOptions({
    queryKey: incidentKeys.list(filter),
    queryFn: ({ signal }) => fetchIncidents(filter, signal),
    refetchInterval: POLL_MS,
  });

export const causeSurgesOptions = () =>
  queryOptions({
    queryKey: incidentKeys.causes(),
    queryFn: ({ signal }) => fetchCauseSurges(signal),
    refetchInterval: POLL_MS,
  });

export const incidentOptions = (id: string) =>
  queryOptions({
    queryKey: incidentKeys.detail(id),
    queryFn: ({ signal }) => fetchIncident(id, signal),
    refetchInterval: POLL_MS,
  });

/** While a run is at work its progress is worth a look a second. */
const RUN_POLL_MS = 1_000;

export const incidentCasesOptions = (id: string) =>
  queryOptions({
    queryKey: incidentKeys.cases(id),
    queryFn: ({ signal }) => fetchIncidentCases(id, signal),
    refetchInterval: ({ state }) => {
      const run = state.data?.run;
      return run && run.endedAt === null ? RUN_POLL_MS : POLL_MS;
    },
  });

export const incidentReportOptions = (id: string) =>
  queryOptions({
    queryKey: incidentKeys.report(id),
    queryFn: ({ signal }) => fetchIncidentReport(id, signal),
    refetchInterval: POLL_MS,
  });
