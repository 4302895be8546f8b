import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type { TakeInvitation } from "./invitation-schema";
import type { SetupInput } from "./setup-schema";

export const postSetup = (body: SetupInput): Promise<{ login: string }> =>
  fetchJson(api.setup(), { method: "POST", body });

export const postInvitation = (body: TakeInvitation): Promise<{ login: string }> =>
  fetchJson(api.invitations(), { method: "POST", body });
