import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { User } from "./user-schema";
import { toUser, userSelect } from "./user-select";

/** Every person of the desk by name, also who is disabled: old cases name them. */
export async function listUsers(actor: Actor): Promise<User[]> {
  assertCan(actor, "user:read");
  const rows = await database().user.findMany({
    where: { kind: "person" },
    orderBy: [{ displayName: "asc" }, { id: "asc" }],
    select: userSelect,
  });
  return rows.map((row) => toUser(actor, row));
}

/** Throws `not_found` for an unknown id, and for an API key's. */
export async function getUser(
  actor: Actor,
  id: string,
  client: Pick<Transaction, "user"> = database(),
): Promise<User> {
  assertCan(actor, "user:read");
  const row = await client.user.findUnique({ where: { id, kind: "person" }, select: userSelect });
  if (!row) throw new AppError("not_found");
  return toUser(actor, row);
}

/**
 * Ids of the active admins, their rows locked until the transaction ends. Of two admins who demote each other at
 * once the second waits here and then no longer finds the first.
 */
export async function lockActiveAdmins(actor: Actor, transaction: Transaction): Promise<string[]> {
  assertCan(actor, "user:manage");
  const rows = await transaction.$queryRaw<{ id: string }[]>`
    SELECT id FROM users WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}
