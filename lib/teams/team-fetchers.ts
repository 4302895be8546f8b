import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangeTeam, CreateTeam, Team } from "./team-schema";

export const fetchTeams = async (signal?: AbortSignal): Promise<Team[]> =>
  (await fetchJson<{ items: Team[] }>(api.teams(), { signal })).items;

export const postTeam = (body: CreateTeam): Promise<Team> => fetchJson(api.teams(), { method: "POST", body });

export const patchTeam = (id: string, body: ChangeTeam): Promise<Team> =>
  fetchJson(api.team(id), { method: "PATCH", body });
