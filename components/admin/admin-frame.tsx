import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";
import { ADMIN_TABS, type AdminTab } from "./admin-tabs";

const HREFS: Record<AdminTab, string> = {
  users: routes.adminUsers(),
  directory: routes.adminDirectory(),
  prefixes: routes.adminPrefixes(),
  causes: routes.adminCauses(),
  compatibility: routes.adminCompatibility(),
  models: routes.adminModels(),
  maintenance: routes.adminMaintenance(),
  imports: routes.adminImports(),
  organisation: routes.adminOrganisation(),
  apiKeys: routes.adminApiKeys(),
  webhooks: routes.adminWebhooks(),
  audit: routes.adminAudit(),
  roles: routes.adminRoles(),
  demo: routes.adminDemo(),
};

type AdminFrameProps = {
  current: AdminTab;
  /** What the reader may see; an admin sees all. */
  tabs?: readonly AdminTab[];
  /** At most one primary action, in the top bar. */
  actions?: ReactNode;
  children: ReactNode;
};

/** What every page of the administration stands in. */
export function AdminFrame({ current, tabs = ADMIN_TABS, actions, children }: AdminFrameProps) {
  const t = useTranslations("admin.tabs");
  const common = useTranslations("common");
  return (
    <>
      <PageHeader
        crumbs={[{ label: common("nav.admin"), href: routes.admin() }, { label: t(current) }]}
        actions={actions}
      />
      <LinkTabs
        label={t("label")}
        tabs={tabs.map((id) => ({ href: HREFS[id], label: t(id), isCurrent: id === current }))}
      />
      <div className="px-5 py-4 max-sm:px-4">{children}</div>
    </>
  );
}
