import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangeIncidentInput, Incident, IncidentFilter, OpenIncidentInput } from "./incident-schema";

/** Read again by polling and after writes: nobody's activity. */
export const fetchIncidents = async (filter: IncidentFilter, signal?: AbortSignal): Promise<Incident[]> =>
  (await fetchJson<{ items: Incident[] }>(api.incidents(filter), { signal, isBackground: true })).items;

export const fetchIncident = (id: string, signal?: AbortSignal): Promise<Incident> =>
  fetchJson(api.incident(id), { signal, isBackground: true });

export const postIncident = (body: OpenIncidentInput, idempotencyKey: string): Promise<Incident> =>
  fetchJson(api.incidents(), { method: "POST", body, idempotencyKey });

export const patchIncident = (id: string, body: ChangeIncidentInput): Promise<Incident> =>
  fetchJson(api.incident(id), { method: "PATCH", body });
