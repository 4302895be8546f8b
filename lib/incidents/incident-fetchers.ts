import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { CauseSurge } from "./cause-surge-schema";
import type {
  ChooseCasesInput,
  CloseAllInput,
  IncidentCases,
  IncidentRun,
  PreviewedReply,
  ReplyPreviewInput,
} from "./incident-case-schema";
import type { IncidentReport } from "./incident-report";
import type { ChangeIncidentInput, Incident, IncidentFilter, OpenIncidentInput } from "./incident-schema";

/** Read again by polling and after writes: nobody's activity. */
export const fetchIncidents = async (filter: IncidentFilter, signal?: AbortSignal): Promise<Incident[]> =>
  (await fetchJson<{ items: Incident[] }>(api.incidents(filter), { signal, isBackground: true })).items;

export const fetchCauseSurges = async (signal?: AbortSignal): Promise<CauseSurge[]> =>
  (await fetchJson<{ items: CauseSurge[] }>(api.causeSurges(), { signal, isBackground: true })).items;

export const fetchIncident = (id: string, signal?: AbortSignal): Promise<Incident> =>
  fetchJson(api.incident(id), { signal, isBackground: true });

export const postIncident = (body: OpenIncidentInput, idempotencyKey: string): Promise<Incident> =>
  fetchJson(api.incidents(), { method: "POST", body, idempotencyKey });

export const patchIncident = (id: string, body: ChangeIncidentInput): Promise<Incident> =>
  fetchJson(api.incident(id), { method: "PATCH", body });

export const fetchIncidentCases = (id: string, signal?: AbortSignal): Promise<IncidentCases> =>
  fetchJson(api.incidentCases(id), { signal, isBackground: true });

export const fetchIncidentReport = (id: string, signal?: AbortSignal): Promise<IncidentReport> =>
  fetchJson(api.incidentReport(id), { signal, isBackground: true });

export const patchIncidentCases = (id: string, body: ChooseCasesInput): Promise<{ count: number }> =>
  fetchJson(api.incidentCases(id), { method: "PATCH", body });

export const postReplyPreview = (id: string, body: ReplyPreviewInput): Promise<PreviewedReply> =>
  fetchJson(api.replyPreview(id), { method: "POST", body });

export const postReplyAll = (id: string, idempotencyKey: string): Promise<IncidentRun> =>
  fetchJson(api.replyAll(id), { method: "POST", body: {}, idempotencyKey });

export const postCloseAll = (id: string, body: CloseAllInput, idempotencyKey: string): Promise<IncidentRun> =>
  fetchJson(api.closeAll(id), { method: "POST", body, idempotencyKey });
