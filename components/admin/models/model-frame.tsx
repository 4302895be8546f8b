import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { type Crumb, PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";

type ModelFrameProps = {
  /** Below the list of versions. */
  crumb?: Crumb;
  actions?: ReactNode;
  children: ReactNode;
};

export function ModelFrame({ crumb, actions, children }: ModelFrameProps) {
  const t = useTranslations("admin.tabs");
  const common = useTranslations("common");
  if (!crumb)
    return (
      <AdminFrame current="models" actions={actions}>
        {children}
      </AdminFrame>
    );
  return (
    <>
      <PageHeader
        crumbs={[
          { label: common("nav.admin"), href: routes.admin() },
          { label: t("models"), href: routes.adminModels() },
          crumb,
        ]}
        actions={actions}
      />
      <div className="px-5 py-4 max-sm:px-4">{children}</div>
    </>
  );
}
