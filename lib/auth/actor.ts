import { AppError } from "@/lib/app-error";
import { can, type Permission, type Role } from "./permissions";

declare const actorBrand: unique symbol;

/** A person whose session, or an API key that, was checked on this request. No request body can be turned into one. */
export type Actor = {
  readonly id: string;
  readonly displayName: string;
  readonly role: Role;
  /** Of a key: its own id. */
  readonly sessionId: string;
  /** What a key may do, whatever its role; null for a person, who may do what the role says. */
  readonly grants: readonly Permission[] | null;
  /** Whether the desk wants a second factor of this person, who has none: nothing but getting one is open then. */
  readonly lacksSecondFactor: boolean;
  readonly [actorBrand]: true;
};

/** Stands for nobody: the desk working by the clock. Rows that it writes name nobody. */
export const DESK_ITSELF = "00000000-0000-0000-0000-000000000000";
export const isDeskItself = (actor: Actor): boolean => actor.id === DESK_ITSELF;

/** Whether the caller holds a permission. Behind the screens it is asked so, and not by the role: a key has grants. */
export const may = (actor: Actor, permission: Permission): boolean =>
  actor.grants === null ? can(actor.role, permission) : actor.grants.includes(permission);

/** The first line of every query and command. */
export function assertCan(actor: Actor, permission: Permission): void {
  if (may(actor, permission)) return;
  throw new AppError("forbidden", {
    ...(actor.grants === null ? {} : { messageKey: "apiKey.scope", params: { permission } }),
    logMessage: `${actor.grants === null ? actor.role : "key"} lacks ${permission}`,
  });
}
