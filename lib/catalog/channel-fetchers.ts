import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { Channel } from "./catalog-schema";
import type { ChangeChannelInput } from "./channel-schema";

export const fetchChannels = async (signal?: AbortSignal): Promise<Channel[]> =>
  (await fetchJson<{ items: Channel[] }>(api.channels(), { signal })).items;

export const patchChannel = (code: string, body: ChangeChannelInput): Promise<Channel> =>
  fetchJson(api.channel(code), { method: "PATCH", body });
