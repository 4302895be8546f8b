import { database } from "@/lib/db/client";
import { type Actor, DESK_ITSELF } from "./actor";
import { makeActor } from "./make-actor";

/** Who acts when the desk works by the clock. Only `lib/jobs` may ask for it (lib/architecture.test.ts). */
export const jobActor = (): Actor =>
  makeActor({ id: DESK_ITSELF, displayName: "BindDesk", role: "admin", sessionId: DESK_ITSELF });

/** The person on whose order a job works, with the role that the person has by now; null once there is none. */
export async function orderingActor(userId: string): Promise<Actor | null> {
  const user = await database().user.findUnique({
    where: { id: userId },
    select: { id: true, displayName: true, role: true, disabledAt: true },
  });
  if (!user || user.disabledAt !== null) return null;
  return makeActor({
    id: user.id,
    displayName: user.displayName,
    role: user.role,
    sessionId: DESK_ITSELF,
  });
}
