import type { Permission } from "@/lib/auth/permissions";
import { routes } from "@/lib/routes";

/** The pages of the administration in their order; a new one is a line here and its name in `admin.tabs`. */
const PAGES = [
  { id: "users", group: "people", href: routes.adminUsers(), permission: "user:manage" },
  { id: "teams", group: "people", href: routes.adminTeams(), permission: "user:manage" },
  { id: "roles", group: "people", href: routes.adminRoles(), permission: "user:manage" },
  { id: "directory", group: "catalogue", href: routes.adminDirectory(), permission: "catalog:write" },
  { id: "channels", group: "catalogue", href: routes.adminChannels(), permission: "catalog:write" },
  { id: "prefixes", group: "catalogue", href: routes.adminPrefixes(), permission: "catalog:write" },
  { id: "compatibility", group: "catalogue", href: routes.adminCompatibility(), permission: "catalog:write" },
  { id: "maintenance", group: "catalogue", href: routes.adminMaintenance(), permission: "maintenance:write" },
  { id: "models", group: "knowledge", href: routes.adminModels(), permission: "model:read" },
  { id: "causes", group: "knowledge", href: routes.adminCauses(), permission: "catalog:write" },
  { id: "apiKeys", group: "integrations", href: routes.adminApiKeys(), permission: "key:manage" },
  { id: "webhooks", group: "integrations", href: routes.adminWebhooks(), permission: "webhook:manage" },
  { id: "organisation", group: "desk", href: routes.adminOrganisation(), permission: "organisation:manage" },
  { id: "imports", group: "desk", href: routes.adminImports(), permission: "case:import" },
  { id: "retention", group: "desk", href: routes.adminRetention(), permission: "organisation:manage" },
  { id: "audit", group: "desk", href: routes.adminAudit(), permission: "audit:read" },
  { id: "demo", group: "desk", href: routes.adminDemo(), permission: "demo:remove" },
] as const satisfies readonly { id: string; group: string; href: string; permission: Permission }[];

export type AdminPage = (typeof PAGES)[number];
export type AdminPageId = AdminPage["id"];

/** What somebody with these permissions finds in the administration; the pages themselves refuse by the same ones. */
export const adminPages = (isAllowed: (permission: Permission) => boolean): AdminPage[] =>
  PAGES.filter(({ permission }) => isAllowed(permission));

export type AdminGroup = { id: AdminPage["group"]; pages: AdminPage[] };

/** The pages by their groups, each group where its first page stands. */
export function adminGroups(pages: readonly AdminPage[]): AdminGroup[] {
  const groups = new Map<AdminPage["group"], AdminPage[]>();
  for (const page of pages) groups.set(page.group, [...(groups.get(page.group) ?? []), page]);
  return [...groups].map(([id, own]) => ({ id, pages: own }));
}
