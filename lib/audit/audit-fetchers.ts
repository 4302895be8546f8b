import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { AuditPage, AuditVerification } from "./audit-schema";

export const fetchAudit = (
  filter: Record<string, string | undefined>,
  signal?: AbortSignal,
): Promise<AuditPage> => fetchJson(api.audit(filter), { signal });

export const postVerification = (): Promise<AuditVerification> =>
  fetchJson(api.auditVerification(), { method: "POST" });
