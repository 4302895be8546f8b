import type { Permission } from "@/lib/auth/permissions";

/**
 * What a desk can do without. Off, its pages and routes are refused, its entry in the administration is gone and its
 * job rests; what was stored stays and is there again when it is switched on.
 * - imports: reading files of cases; an import that runs already ends.
 * - apiKeys: every key is refused, none can be made.
 * - webhooks: no event is noted or sent, no endpoint can be added.
 * - incidentDetection: nobody looks for surges; incidents can still be opened by hand.
 */
export const SWITCHES = ["imports", "apiKeys", "webhooks", "incidentDetection"] as const;
export type Switch = (typeof SWITCHES)[number];

const GUARDS: Partial<Record<Permission, Switch>> = {
  "case:import": "imports",
  "key:manage": "apiKeys",
  "webhook:manage": "webhooks",
};

/** The switch without which a permission gives nothing; null where there is none. */
export const switchOf = (permission: string): Switch | null => GUARDS[permission as Permission] ?? null;

/** Stored names as switches; one that is none, of a newer release, is left out. */
export const knownSwitches = (names: readonly string[]): Switch[] =>
  SWITCHES.filter((name) => names.includes(name));
