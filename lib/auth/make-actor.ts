import type { Actor } from "./actor";

/** Only the session check and the test factories may import this file (lib/architecture.test.ts). */
export const makeActor = (fields: Pick<Actor, "id" | "displayName" | "role" | "sessionId">): Actor =>
  ({ ...fields }) as Actor;
