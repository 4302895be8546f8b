"use client";

import { useTranslations } from "next-intl";
import { AdminFrame } from "@/components/admin/admin-frame";
import { RoleTable } from "./role-table";

export function RolesScreen() {
  const t = useTranslations("integrations.roles");
  return (
    <AdminFrame current="roles">
      <p className="mb-3 max-w-3xl text-muted text-sm">{t("intro")}</p>
      <RoleTable />
    </AdminFrame>
  );
}
