import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { PrefixRow } from "./card-prefix-schema";
import { prefixSelect, toPrefixRow } from "./card-prefix-select";

type Client = Pick<Transaction, "cardPrefix">;

/** The whole table, also of retired banks; some hundred rows, never paged. */
export async function listPrefixRows(actor: Actor, client: Client = database()): Promise<PrefixRow[]> {
  assertCan(actor, "catalog:write");
  const rows = await client.cardPrefix.findMany({
    orderBy: [{ prefix: "asc" }, { bankCode: "asc" }, { length: "asc" }],
    select: prefixSelect,
  });
  return rows.map(toPrefixRow);
}

/** Throws `not_found` for an unknown id. */
export async function getPrefixRow(
  actor: Actor,
  id: string,
  client: Client = database(),
): Promise<PrefixRow> {
  assertCan(actor, "catalog:write");
  const row = await client.cardPrefix.findUnique({ where: { id }, select: prefixSelect });
  if (!row) throw new AppError("not_found");
  return toPrefixRow(row);
}
