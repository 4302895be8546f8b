import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { type Crumb, PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";

type ModelFrameProps = {
  canManage: boolean;
  /** Below the list of versions. */
  crumb?: Crumb;
  actions?: ReactNode;
  children: ReactNode;
};

/** A supervisor reads the versions too, but finds none of the other pages of the administration. */
export function ModelFrame({ canManage, crumb, actions, children }: ModelFrameProps) {
  const t = useTranslations("admin.tabs");
  if (canManage && !crumb)
    return (
      <AdminFrame current="models" actions={actions}>
        {children}
      </AdminFrame>
    );
  const list = { label: t("models"), href: crumb ? routes.adminModels() : undefined };
  return (
    <>
      <PageHeader crumbs={crumb ? [list, crumb] : [list]} actions={actions} />
      <div className="px-5 py-4 max-sm:px-4">{children}</div>
    </>
  );
}
