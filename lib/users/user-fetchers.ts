import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { ChangeUserInput, CreateUserInput, User, UserWithPassword } from "./user-schema";

export const fetchUsers = async (signal?: AbortSignal): Promise<User[]> =>
  (await fetchJson<{ items: User[] }>(api.users(), { signal })).items;

export const postUser = (body: CreateUserInput): Promise<UserWithPassword> =>
  fetchJson(api.users(), { method: "POST", body });

export const patchUser = (id: string, body: ChangeUserInput): Promise<UserWithPassword> =>
  fetchJson(api.user(id), { method: "PATCH", body });
