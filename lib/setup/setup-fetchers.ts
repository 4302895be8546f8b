import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { SetupInput } from "./setup-schema";

export const postSetup = (body: SetupInput): Promise<{ login: string }> =>
  fetchJson(api.setup(), { method: "POST", body });
