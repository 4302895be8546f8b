import { database } from "@/lib/db/client";
import { type Actor, DESK_ITSELF } from "./actor";
import { makeActor } from "./make-actor";
import { grantsOf } from "./scopes";

/** Who acts when the desk works by the clock. Only `lib/jobs` may ask for it (lib/architecture.test.ts). */
export const jobActor = (): Actor =>
  makeActor({ id: DESK_ITSELF, displayName: "BindDesk", role: "admin", sessionId: DESK_ITSELF });

/** Who ordered what a job works on, with the role or scopes of by now; null once there is none. */
export async function orderingActor(userId: string): Promise<Actor | null> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: {
      id: true,
      displayName: true,
      role: true,
      kind: true,
      disabledAt: true,
      apiKey: { select: { scopes: true, revokedAt: true } },
    },
  });
  if (!user || user.disabledAt !== null || (user.apiKey?.revokedAt ?? null) !== null) return null;
  return makeActor({
    id: user.id,
    displayName: user.displayName,
    role: user.role,
    sessionId: DESK_ITSELF,
    grants: user.kind === "api_key" ? grantsOf(user.apiKey?.scopes ?? []) : null,
  });
}
