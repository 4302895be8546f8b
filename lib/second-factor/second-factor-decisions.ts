import { allowed, type Result, refused } from "@/lib/result";

/** Message keys of the `errors` namespace. */
export type ResetRefusal = "secondFactor.own" | "secondFactor.none";

/** Whether somebody can take a user's second factor away: not the own one, which the account page looks after. */
export function decideReset(
  user: { id: string; hasSecondFactor: boolean | null },
  ownId: string,
): Result<null, ResetRefusal> {
  if (user.id === ownId) return refused("secondFactor.own");
  return user.hasSecondFactor ? allowed(null) : refused("secondFactor.none");
}
