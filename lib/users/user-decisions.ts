import type { Role } from "@/lib/auth/permissions";
import { allowed, type Result, refused } from "@/lib/result";

type UserState = { id: string; role: Role; isActive: boolean };
type UserChange = { role?: Role; isActive?: boolean };

/** Message key of the `errors` namespace, shown by the form and by the server alike. */
export type UserRefusal = "user.lastAdmin";

const isActiveAdmin = ({ role, isActive }: Omit<UserState, "id">): boolean => role === "admin" && isActive;

/**
 * Whether a user may become what the change says. `activeAdminIds` are all of the desk's; refuses whatever would
 * leave it without one, since nobody could then let anybody in again.
 */
export function decideUserChange(
  user: UserState,
  change: UserChange,
  activeAdminIds: readonly string[],
): Result<null, UserRefusal> {
  const after = { role: change.role ?? user.role, isActive: change.isActive ?? user.isActive };
  if (!isActiveAdmin(user) || isActiveAdmin(after)) return allowed(null);
  return activeAdminIds.some((id) => id !== user.id) ? allowed(null) : refused("user.lastAdmin");
}

/** Ids of those who can administer the desk now. */
export const activeAdminIdsOf = (users: readonly UserState[]): string[] =>
  users.filter(isActiveAdmin).map(({ id }) => id);
