import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { entryColumns } from "./catalog-entry-data";
import type { AddBank, ChangeBank } from "./catalog-entry-schema";
import { forgetCatalog, getBank } from "./catalog-queries";
import type { Bank } from "./catalog-schema";
import { bankSelect, toBank } from "./catalog-select";

/** Adds a bank at the end of the list; every form offers it at once. Refuses a code that is taken, by its field. */
export async function addBank(
  actor: Actor,
  { code, name, shortZh, ...details }: AddBank,
  now: Date,
): Promise<Bank> {
  assertCan(actor, "catalog:write");
  const last = await database().bank.aggregate({ _max: { sortOrder: true } });
  try {
    const row = await database().bank.create({
      data: {
        ...entryColumns(details, now),
        code,
        nameZh: name.zh,
        nameEn: name.en,
        shortZh,
        sortOrder: (last._max.sortOrder ?? 0) + 1,
        updatedById: actor.id,
      },
      select: bankSelect,
    });
    forgetCatalog();
    return toBank(row);
  } catch (thrown) {
    if (!isUniqueViolation(thrown, "code")) throw thrown;
    throw new AppError("invalid", { issues: [{ path: "code", messageKey: "catalog.codeTaken" }] });
  }
}

/** Changes a bank, or retires it: it is kept and offered no more. Refuses a stale version with the bank as it now is. */
export async function changeBank(
  actor: Actor,
  code: string,
  { version, shortZh, ...changes }: ChangeBank,
  now: Date,
): Promise<Bank> {
  assertCan(actor, "catalog:write");
  const { count } = await database().bank.updateMany({
    where: { code, version },
    data: { ...entryColumns(changes, now), shortZh, version: { increment: 1 }, updatedById: actor.id },
  });
  const bank = await getBank(actor, code);
  if (count === 0) throw new AppError("conflict", { current: bank });
  forgetCatalog();
  return bank;
}
