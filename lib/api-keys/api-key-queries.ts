import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { ApiKey } from "./api-key-schema";
import { apiKeySelect, toApiKey } from "./api-key-select";

/** Every key that was ever made, the newest first: also a revoked one wrote what bears its name. */
export async function listApiKeys(actor: Actor): Promise<ApiKey[]> {
  assertCan(actor, "key:manage");
  const rows = await database().apiKey.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: apiKeySelect,
  });
  return rows.map(toApiKey);
}

/** Refuses with not_found. */
export async function getApiKey(
  actor: Actor,
  id: string,
  client: Pick<Transaction, "apiKey"> = database(),
): Promise<ApiKey> {
  assertCan(actor, "key:manage");
  const row = await client.apiKey.findUnique({ where: { id }, select: apiKeySelect });
  if (!row) throw new AppError("not_found");
  return toApiKey(row);
}
