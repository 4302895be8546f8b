import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { actAs } from "@/lib/db/act-as";
import { database } from "@/lib/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/db/constraint";
import { getPrefixRow } from "./card-prefix-queries";
import type { AddPrefix, ChangePrefix, PrefixRow } from "./card-prefix-schema";
import { prefixSelect, toPrefixRow } from "./card-prefix-select";

/** A row that is there already, or a bank that the catalogue does not know, as the field that is wrong. */
function wrongField(thrown: unknown): unknown {
  if (isUniqueViolation(thrown, "prefix")) {
    return new AppError("invalid", { issues: [{ path: "prefix", messageKey: "prefix.taken" }] });
  }
  if (isForeignKeyViolation(thrown, "bank")) {
    return new AppError("invalid", { issues: [{ path: "bankCode", messageKey: "field.choice" }] });
  }
  return thrown;
}

/** Adds a prefix. Another bank may claim the same digits: both rows stand, and readings become careful. */
export async function addPrefix(actor: Actor, prefix: AddPrefix): Promise<PrefixRow> {
  assertCan(actor, "catalog:write");
  try {
    const row = await database().cardPrefix.create({
      data: { ...prefix, updatedById: actor.id },
      select: prefixSelect,
    });
    return toPrefixRow(row);
  } catch (thrown) {
    throw wrongField(thrown);
  }
}

/** Changes a prefix. Refuses a stale version with the row as it now is. */
export async function changePrefix(
  actor: Actor,
  id: string,
  { version, ...changes }: ChangePrefix,
): Promise<PrefixRow> {
  assertCan(actor, "catalog:write");
  try {
    const { count } = await database().cardPrefix.updateMany({
      where: { id, version },
      data: { ...changes, version: { increment: 1 }, updatedById: actor.id },
    });
    const current = await getPrefixRow(actor, id);
    if (count === 0) throw new AppError("conflict", { current });
    return current;
  } catch (thrown) {
    throw wrongField(thrown);
  }
}

/**
 * Removes a prefix; the audit trail keeps it and who removed it. With a version only as it
 * was read: a stale one is refused with the row as it now is.
 */
export async function removePrefix(actor: Actor, id: string, version?: number): Promise<{ id: string }> {
  assertCan(actor, "catalog:write");
  return database().$transaction(async (transaction) => {
    await actAs(transaction, actor);
    const { count } = await transaction.cardPrefix.deleteMany({ where: { id, version } });
    if (count === 0) {
      throw new AppError("conflict", { current: await getPrefixRow(actor, id, transaction) });
    }
    return { id };
  });
}
