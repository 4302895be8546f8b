import { queryOptions } from "@tanstack/react-query";
import { fetchBanks, fetchWallets } from "./catalog-entry-fetchers";

export const catalogEntryKeys = {
  all: ["catalog-entries"] as const,
  wallets: () => [...catalogEntryKeys.all, "wallets"] as const,
  banks: () => [...catalogEntryKeys.all, "banks"] as const,
};

export const walletsOptions = () =>
  queryOptions({ queryKey: catalogEntryKeys.wallets(), queryFn: ({ signal }) => fetchWallets(signal) });

export const banksOptions = () =>
  queryOptions({ queryKey: catalogEntryKeys.banks(), queryFn: ({ signal }) => fetchBanks(signal) });
