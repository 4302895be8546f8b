import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { entryColumns } from "./catalog-entry-data";
import type { AddWallet, ChangeWallet } from "./catalog-entry-schema";
import { forgetCatalog, getWallet } from "./catalog-queries";
import type { Wallet } from "./catalog-schema";
import { toWallet, walletSelect } from "./catalog-select";

/** Adds a wallet at the end of the list; every form offers it at once. Refuses a code that is taken, by its field. */
export async function addWallet(
  actor: Actor,
  { code, name, ...details }: AddWallet,
  now: Date,
): Promise<Wallet> {
  assertCan(actor, "catalog:write");
  const last = await database().wallet.aggregate({ _max: { sortOrder: true } });
  try {
    const row = await database().wallet.create({
      data: {
        ...entryColumns(details, now),
        code,
        nameZh: name.zh,
        nameEn: name.en,

        sortOrder: (last._max.sortOrder ?? 0) + 1,
        updatedById: actor.id,
      },
      select: walletSelect,
    });
    forgetCatalog();
    return toWallet(row);
  } catch (thrown) {
    if (!isUniqueViolation(thrown, "code")) throw thrown;
    throw new AppError("invalid", { issues: [{ path: "code", messageKey: "catalog.codeTaken" }] });
  }
}

/** Changes a wallet, or retires it: it is kept and offered no more. Refuses a stale version with the wallet as it now is. */
export async function changeWallet(
  actor: Actor,
  code: string,
  { version, ...changes }: ChangeWallet,
  now: Date,
): Promise<Wallet> {
  assertCan(actor, "catalog:write");
  const { count } = await database().wallet.updateMany({
    where: { code, version },
    data: { ...entryColumns(changes, now), version: { increment: 1 }, updatedById: actor.id },
  });
  const wallet = await getWallet(actor, code);
  if (count === 0) throw new AppError("conflict", { current: wallet });
  forgetCatalog();
  return wallet;
}
