import "server-only";
import type { z } from "zod";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Bank, Catalog, Cause, cardPrefixSchema, Wallet } from "./catalog-schema";
import { bankSelect, causeSelect, toBank, toCause, toWallet, walletSelect } from "./catalog-select";
import { listChannels } from "./channel-queries";

const bySortOrder = [{ sortOrder: "asc" as const }, { code: "asc" as const }];

export async function listWallets(actor: Actor): Promise<Wallet[]> {
  assertCan(actor, "catalog:read");
  return (await database().wallet.findMany({ orderBy: bySortOrder, select: walletSelect })).map(toWallet);
}

export async function listBanks(actor: Actor): Promise<Bank[]> {
  assertCan(actor, "catalog:read");
  return (await database().bank.findMany({ orderBy: bySortOrder, select: bankSelect })).map(toBank);
}

/** Throws `not_found` for an unknown code. */
export async function getWallet(actor: Actor, code: string): Promise<Wallet> {
  assertCan(actor, "catalog:read");
  const row = await database().wallet.findUnique({ where: { code }, select: walletSelect });
  if (!row) throw new AppError("not_found");
  return toWallet(row);
}

/** Throws `not_found` for an unknown code. */
export async function getBank(actor: Actor, code: string): Promise<Bank> {
  assertCan(actor, "catalog:read");
  const row = await database().bank.findUnique({ where: { code }, select: bankSelect });
  if (!row) throw new AppError("not_found");
  return toBank(row);
}

export async function listCauses(actor: Actor): Promise<Cause[]> {
  assertCan(actor, "catalog:read");
  return (await database().cause.findMany({ orderBy: bySortOrder, select: causeSelect })).map(toCause);
}

/** Throws `not_found` for an unknown code. */
export async function getCause(actor: Actor, code: string): Promise<Cause> {
  assertCan(actor, "catalog:read");
  const row = await database().cause.findUnique({ where: { code }, select: causeSelect });
  if (!row) throw new AppError("not_found");
  return toCause(row);
}

/** The known card prefixes of the banks in use; the browser reads a typed card number against them, so that the number stays there. */
export async function listCardPrefixes(actor: Actor): Promise<z.infer<typeof cardPrefixSchema>[]> {
  assertCan(actor, "catalog:read");
  return database().cardPrefix.findMany({
    where: { bank: { retiredAt: null } },
    orderBy: { prefix: "asc" },
    select: { prefix: true, bankCode: true, cardKind: true, length: true, status: true },
  });
}

const KEPT_MS = 5_000;
// Pages and routes are built apart: each has its own copy of this module, and they share the process.
const held = globalThis as typeof globalThis & {
  binddeskCatalog?: { at: number; catalog: Promise<Catalog> };
};

async function readCatalog(actor: Actor): Promise<Catalog> {
  return {
    wallets: await listWallets(actor),
    banks: await listBanks(actor),
    causes: await listCauses(actor),
    channels: await listChannels(actor),
  };
}

/** Names of wallets, banks, causes and channels for every page of the desk; a process reads them at most once in five seconds. */
export async function getCatalog(actor: Actor, now = Date.now()): Promise<Catalog> {
  assertCan(actor, "catalog:read");
  const kept = held.binddeskCatalog;
  if (kept && now - kept.at < KEPT_MS) return kept.catalog;
  const catalog = readCatalog(actor);
  held.binddeskCatalog = { at: now, catalog };
  catalog.catch(forgetCatalog);
  return catalog;
}

/** After a change of the catalogue: the next page of this process shows it at once, one of another in five seconds. */
export function forgetCatalog(): void {
  held.binddeskCatalog = undefined;
}
