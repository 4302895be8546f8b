/** The pages of the administration, in their order. A supervisor has only some of them. */
export const ADMIN_TABS = [
  "users",
  "roles",
  "causes",
  "directory",
  "prefixes",
  "compatibility",
  "models",
  "maintenance",
  "imports",
  "organisation",
  "apiKeys",
  "webhooks",
  "audit",
  "demo",
] as const;
export type AdminTab = (typeof ADMIN_TABS)[number];

export const SUPERVISOR_TABS: readonly AdminTab[] = ["models", "maintenance"];
