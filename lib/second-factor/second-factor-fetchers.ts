import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type {
  BeginSecondFactor,
  ConfirmSecondFactor,
  ProofInput,
  RecoveryCodes,
  SecondFactor,
  SecondFactorSecret,
} from "./second-factor-schema";

export const fetchOwnSecondFactor = (signal?: AbortSignal): Promise<SecondFactor> =>
  fetchJson(api.ownSecondFactor(), { signal });

export const postSecondFactor = (body: BeginSecondFactor): Promise<SecondFactorSecret> =>
  fetchJson(api.ownSecondFactor(), { method: "POST", body });

export const postSecondFactorConfirmation = (body: ConfirmSecondFactor): Promise<RecoveryCodes> =>
  fetchJson(api.secondFactorConfirmation(), { method: "POST", body });

export const postRecoveryCodes = (body: ProofInput): Promise<RecoveryCodes> =>
  fetchJson(api.recoveryCodes(), { method: "POST", body });

export const postSecondFactorRemoval = (body: ProofInput): Promise<{ isOff: true }> =>
  fetchJson(api.secondFactorRemoval(), { method: "POST", body });

export const postSecondFactorReset = (userId: string, body: ProofInput): Promise<{ isOff: true }> =>
  fetchJson(api.secondFactorReset(userId), { method: "POST", body });
