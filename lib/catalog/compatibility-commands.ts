import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isForeignKeyViolation, isUniqueViolation } from "@/lib/db/constraint";
import { getCompatibility } from "./compatibility-queries";
import type { AddCompatibility, ChangeCompatibility, Compatibility } from "./compatibility-schema";
import { compatibilitySelect, toCompatibility } from "./compatibility-select";

const dateOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`));

/** Changes a cell. Refuses a stale version with the cell as it now is. */
export async function changeCompatibility(
  actor: Actor,
  id: string,
  { version, limits, verifyBy, ...changes }: ChangeCompatibility,
): Promise<Compatibility> {
  assertCan(actor, "catalog:write");
  const { count } = await database().compatibility.updateMany({
    where: { id, version },
    data: {
      ...changes,
      limitsZh: limits?.zh,
      limitsEn: limits?.en,
      verifyBy: verifyBy === undefined ? undefined : dateOf(verifyBy),
      version: { increment: 1 },
      updatedById: actor.id,
    },
  });
  const cell = await getCompatibility(actor, { id });
  if (count === 0) throw new AppError("conflict", { current: cell });
  return cell;
}

/**
 * Adds the cell of a pair that nobody had looked at. Refuses one that is there by now, with that cell, and a wallet
 * or bank that the catalogue does not know, by its field.
 */
export async function addCompatibility(
  actor: Actor,
  { limits, verifyBy, ...cell }: AddCompatibility,
): Promise<Compatibility> {
  assertCan(actor, "catalog:write");
  const { walletCode, bankCode, cardKind, region } = cell;
  try {
    const row = await database().compatibility.create({
      data: {
        ...cell,
        limitsZh: limits.zh,
        limitsEn: limits.en,
        verifyBy: dateOf(verifyBy),
        updatedById: actor.id,
      },
      select: compatibilitySelect,
    });
    return toCompatibility(row);
  } catch (thrown) {
    if (isUniqueViolation(thrown, "wallet")) {
      const current = await getCompatibility(actor, { walletCode, bankCode, cardKind, region });
      throw new AppError("conflict", { current });
    }
    for (const [fragment, path] of [
      ["wallet", "walletCode"],
      ["bank", "bankCode"],
    ] as const) {
      if (isForeignKeyViolation(thrown, fragment)) {
        throw new AppError("invalid", { issues: [{ path, messageKey: "field.choice" }] });
      }
    }
    throw thrown;
  }
}
