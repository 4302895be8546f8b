import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { Channel } from "./catalog-schema";
import { channelSelect, toChannel } from "./catalog-select";

/** Every channel in the desk's order, also those that are not offered. */
export async function listChannels(
  actor: Actor,
  client: Pick<Transaction, "channel"> = database(),
): Promise<Channel[]> {
  assertCan(actor, "catalog:read");
  const rows = await client.channel.findMany({ orderBy: { sortOrder: "asc" }, select: channelSelect });
  return rows.map(toChannel);
}

/**
 * The channels, locked until the transaction ends. Of two admins who each hide one of the last two the second waits
 * here and then finds one; two moves at once leave no gap in the order.
 */
export async function lockChannels(actor: Actor, transaction: Transaction): Promise<Channel[]> {
  assertCan(actor, "catalog:write");
  await transaction.$queryRaw`SELECT FROM channels ORDER BY code FOR UPDATE`;
  return listChannels(actor, transaction);
}
