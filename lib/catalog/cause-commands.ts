import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { forgetCatalog, getCause } from "./catalog-queries";
import type { Cause } from "./catalog-schema";
import type { ChangeCause } from "./cause-schema";

/** Changes the words of a cause; every screen has them within seconds. Refuses a stale version with the cause as it now is. */
export async function changeCause(
  actor: Actor,
  code: string,
  { version, name, eta }: ChangeCause,
): Promise<Cause> {
  assertCan(actor, "catalog:write");
  const { count } = await database().cause.updateMany({
    where: { code, version },
    data: {
      nameZh: name?.zh,
      nameEn: name?.en,
      etaZh: eta?.zh,
      etaEn: eta?.en,
      version: { increment: 1 },
      updatedById: actor.id,
    },
  });
  const cause = await getCause(actor, code);
  if (count === 0) throw new AppError("conflict", { current: cause });
  forgetCatalog();
  return cause;
}
