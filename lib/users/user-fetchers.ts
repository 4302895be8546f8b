import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangePassword, ChangeUserInput, CreateUserInput, User, UserWithLink } from "./user-schema";

export const fetchUsers = async (signal?: AbortSignal): Promise<User[]> =>
  (await fetchJson<{ items: User[] }>(api.users(), { signal })).items;

export const postUser = (body: CreateUserInput): Promise<UserWithLink> =>
  fetchJson(api.users(), { method: "POST", body });

export const postOwnPassword = (body: ChangePassword): Promise<{ isChanged: true }> =>
  fetchJson(api.ownPassword(), { method: "POST", body });

export const patchUser = (id: string, body: ChangeUserInput): Promise<UserWithLink> =>
  fetchJson(api.user(id), { method: "PATCH", body });
