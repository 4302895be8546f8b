import { ceilingSessions } from "./ceiling";
import type { DrawnCase } from "./draw-case";
import type { Session } from "./session";
import type { SignTable, World } from "./world";

/**
 * The ceiling that also hears what an unlisted code or text says. It diagnoses nothing here; it tells how probable it
 * was that a leader is right, which has the same mean as counting the right ones and far less chance in it.
 */
export function judgeSessions(world: World): (drawn: DrawnCase) => Session {
  return ceilingSessions({
    ...world,
    codes: withUnlisted(world.codes),
    messages: withUnlisted(world.messages),
  });
}

/** Its last column, until now without a sign. */
const withUnlisted = ({ signs, rows }: SignTable): SignTable => ({
  signs: [...signs, { codeSystem: null, errorCode: null, texts: [] }],
  rows,
});

/** How probably the leader is right; with two causes, which the judge does not know of, whether it is. */
export function chanceOfLeader(
  { causes }: DrawnCase,
  posterior: readonly number[],
  judged: readonly number[],
): number {
  const leader = posterior.indexOf(Math.max(...posterior));
  return causes.length === 1 ? (judged[leader] ?? 0) : Number(causes.includes(leader));
}
