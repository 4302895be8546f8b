import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Compatibility } from "./compatibility-schema";
import { compatibilitySelect, toCompatibility } from "./compatibility-select";

/** Every known cell of the table; at most wallets × banks × kinds × regions, so it is never paged. */
export async function listCompatibility(actor: Actor): Promise<Compatibility[]> {
  assertCan(actor, "catalog:read");
  const rows = await database().compatibility.findMany({
    orderBy: [{ walletCode: "asc" }, { bankCode: "asc" }, { cardKind: "asc" }, { region: "asc" }],
    select: compatibilitySelect,
  });
  return rows.map(toCompatibility);
}

type CellKey =
  | Pick<Compatibility, "id">
  | Pick<Compatibility, "walletCode" | "bankCode" | "cardKind" | "region">;

/** One cell, by its id or by what it is about; throws `not_found` when there is none. */
export async function getCompatibility(actor: Actor, key: CellKey): Promise<Compatibility> {
  assertCan(actor, "catalog:read");
  const row = await database().compatibility.findUnique({
    where: "id" in key ? { id: key.id } : { walletCode_bankCode_cardKind_region: key },
    select: compatibilitySelect,
  });
  if (!row) throw new AppError("not_found");
  return toCompatibility(row);
}
