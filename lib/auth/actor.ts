import { AppError } from "@/lib/app-error";
import { can, type Permission, type Role } from "./permissions";

declare const actorBrand: unique symbol;

/** A person whose session was checked on this request. No request body can be turned into one. */
export type Actor = {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  readonly sessionId: string;
  readonly [actorBrand]: true;
};

/** Stands for nobody: the desk working by the clock. Rows that it writes name nobody. */
export const DESK_ITSELF = "00000000-0000-0000-0000-000000000000";
export const isDeskItself = (actor: Actor): boolean => actor.id === DESK_ITSELF;

/** The first line of every query and command. */
export function assertCan(actor: Actor, permission: Permission): void {
  if (!can(actor.role, permission))
    throw new AppError("forbidden", { logMessage: `${actor.role} lacks ${permission}` });
}
