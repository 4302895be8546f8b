import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkTabs } from "@/components/ui/link-tabs";
import { PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";

const TABS = [
  { id: "users", href: routes.adminUsers() },
  { id: "causes", href: routes.adminCauses() },
  { id: "compatibility", href: routes.adminCompatibility() },
  { id: "models", href: routes.adminModels() },
  { id: "demo", href: routes.adminDemo() },
] as const;

type AdminFrameProps = {
  current: (typeof TABS)[number]["id"];
  /** At most one primary action, in the top bar. */
  actions?: ReactNode;
  children: ReactNode;
};

/** What every page of the administration stands in. */
export function AdminFrame({ current, actions, children }: AdminFrameProps) {
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
        tabs={TABS.map(({ id, href }) => ({ href, label: t(id), isCurrent: id === current }))}
      />
      <div className="px-5 py-4 max-sm:px-4">{children}</div>
    </>
  );
}
