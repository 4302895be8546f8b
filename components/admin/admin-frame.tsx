import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";
import { AdminNav } from "./admin-nav";
import type { AdminPageId } from "./admin-pages";

type AdminFrameProps = {
  current: AdminPageId;
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
      <div className="lg:grid lg:grid-cols-[192px_minmax(0,1fr)] print:block">
        <AdminNav current={current} />
        <div className="min-w-0 px-5 py-4 max-sm:px-4">{children}</div>
      </div>
    </>
  );
}
