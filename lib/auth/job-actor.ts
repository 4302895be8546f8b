import { type Actor, DESK_ITSELF } from "./actor";
import { makeActor } from "./make-actor";

/** Who acts when the desk works by the clock. Only `lib/jobs` may ask for it (lib/architecture.test.ts). */
export const jobActor = (): Actor =>
  makeActor({ id: DESK_ITSELF, displayName: "BindDesk", role: "admin", sessionId: DESK_ITSELF });
