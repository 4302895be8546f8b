import type { Actor } from "./actor";

type ActorFields = Pick<Actor, "id" | "displayName" | "role" | "sessionId"> &
  Partial<Pick<Actor, "grants" | "lacksSecondFactor">>;

/** Only the checks of session and key and the test factories may import this file (lib/architecture.test.ts). */
export const makeActor = (fields: ActorFields): Actor =>
  ({ grants: null, lacksSecondFactor: false, ...fields }) as Actor;
