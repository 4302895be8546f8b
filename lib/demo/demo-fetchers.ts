import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { DemoRemoved, DemoState } from "./demo-schema";

export const fetchDemoState = (signal?: AbortSignal): Promise<DemoState> => fetchJson(api.demo(), { signal });

export const postDemoRemoval = (): Promise<DemoRemoved> =>
  fetchJson(api.demoRemoval(), { method: "POST", body: { confirm: true } });
