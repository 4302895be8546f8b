import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangeOrganisationInput, Organisation } from "./organisation-schema";

export const fetchOrganisation = (signal?: AbortSignal): Promise<Organisation> =>
  fetchJson(api.organisation(), { signal });

export const patchOrganisation = (body: ChangeOrganisationInput): Promise<Organisation> =>
  fetchJson(api.organisation(), { method: "PATCH", body });
