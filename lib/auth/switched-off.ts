import { AppError } from "@/lib/app-error";
import { database } from "@/lib/db/client";
import { knownSwitches, type Switch, switchOf } from "@/lib/organisation/switches";
import { can, type Permission, type Role } from "./permissions";

const KEPT_MS = 5_000;
const held = globalThis as typeof globalThis & { binddeskSwitches?: { at: number; off: readonly Switch[] } };

/** What the organisation switched off, as read at most five seconds ago. */
async function switchedOff(now = Date.now()): Promise<readonly Switch[]> {
  const kept = held.binddeskSwitches;
  if (kept && now - kept.at < KEPT_MS) return kept.off;
  const row = await database().organisation.findFirst({ select: { switchedOff: true } });
  const off = knownSwitches(row?.switchedOff ?? []);
  held.binddeskSwitches = { at: now, off };
  return off;
}

export const isSwitchedOff = async (name: Switch): Promise<boolean> => (await switchedOff()).includes(name);

/** What a role may open on this desk: its permissions without those that a switch has taken away. */
export async function openTo(role: Role): Promise<(permission: Permission) => boolean> {
  const off = await switchedOff();
  return (permission) => {
    const name = switchOf(permission);
    return can(role, permission) && (name === null || !off.includes(name));
  };
}

/** After a change: this process knows at once, another one in five seconds. */
export function forgetSwitches(): void {
  held.binddeskSwitches = undefined;
}

/** Refuses with a sentence what is switched off. */
export async function assertSwitchedOn(name: Switch): Promise<void> {
  if (await isSwitchedOff(name)) throw new AppError("forbidden", { messageKey: `switchedOff.${name}` });
}

/** Refuses what a permission gives while its switch is off. */
export async function assertPolicySwitchedOn(policy: string): Promise<void> {
  const name = switchOf(policy);
  if (name !== null) await assertSwitchedOn(name);
}
