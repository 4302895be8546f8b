import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type {
  AddBankInput,
  AddWalletInput,
  ChangeBankInput,
  ChangeWalletInput,
} from "./catalog-entry-schema";
import type { Bank, Wallet } from "./catalog-schema";

export const fetchWallets = async (signal?: AbortSignal): Promise<Wallet[]> =>
  (await fetchJson<{ items: Wallet[] }>(api.wallets(), { signal })).items;

export const fetchBanks = async (signal?: AbortSignal): Promise<Bank[]> =>
  (await fetchJson<{ items: Bank[] }>(api.banks(), { signal })).items;

export const postWallet = (body: AddWalletInput): Promise<Wallet> =>
  fetchJson(api.wallets(), { method: "POST", body });

export const patchWallet = (code: string, body: ChangeWalletInput): Promise<Wallet> =>
  fetchJson(api.wallet(code), { method: "PATCH", body });

export const postBank = (body: AddBankInput): Promise<Bank> =>
  fetchJson(api.banks(), { method: "POST", body });

export const patchBank = (code: string, body: ChangeBankInput): Promise<Bank> =>
  fetchJson(api.bank(code), { method: "PATCH", body });
