import { routes } from "@/lib/routes";
import { checkedImport } from "./import-file";
import type { Screen } from "./screen";
import { overdueCompatibility } from "./screen-data";

/** The pages of the administration. */
export const ADMIN_SCREENS: readonly Screen[] = [
  { name: "users", role: "admin", address: () => routes.adminUsers() },
  { name: "teams", role: "admin", address: () => routes.adminTeams() },
  { name: "banks", role: "admin", address: () => routes.adminDirectory() },
  { name: "wallets", role: "admin", address: () => routes.adminDirectory("wallets") },
  { name: "channels", role: "admin", address: () => routes.adminChannels() },
  { name: "card prefixes", role: "admin", address: () => routes.adminPrefixes() },
  { name: "organisation", role: "admin", address: () => routes.adminOrganisation() },
  { name: "retention", role: "admin", address: () => routes.adminRetention() },
  { name: "causes", role: "admin", address: () => routes.adminCauses() },
  { name: "compatibility", role: "admin", address: () => routes.adminCompatibility() },
  { name: "overdue compatibility", role: "admin", address: overdueCompatibility },
  { name: "diagnosis models", role: "admin", address: () => routes.adminModels() },
  { name: "diagnosis model", role: "admin", address: () => routes.adminModel(1) },
  { name: "diagnosis model of a supervisor", role: "supervisor", address: () => routes.adminModel(1) },
  { name: "maintenance", role: "supervisor", address: () => routes.adminMaintenance() },
  { name: "import and export", role: "admin", address: () => routes.adminImports() },
  { name: "checked import", role: "admin", address: checkedImport },
  { name: "API keys", role: "admin", address: () => routes.adminApiKeys() },
  { name: "webhooks", role: "admin", address: () => routes.adminWebhooks() },
  { name: "audit", role: "admin", address: () => routes.adminAudit() },
  { name: "roles", role: "admin", address: () => routes.adminRoles() },
];
