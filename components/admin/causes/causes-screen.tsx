"use client";

import { useQuery } from "@tanstack/react-query";
import Pencil from "lucide-react/icons/pencil";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { type Column, DataTable } from "@/components/ui/data-table";
import { IconButton } from "@/components/ui/icon-button";
import { SkeletonLines } from "@/components/ui/skeleton";
import type { Cause } from "@/lib/catalog/catalog-schema";
import { causesOptions } from "@/lib/catalog/cause-query-options";
import { localText } from "@/lib/i18n/locale";
import { EditCauseDialog } from "./edit-cause-dialog";

export function CausesScreen() {
  const t = useTranslations("admin.causes");
  const owner = useTranslations("admin.owner");
  const common = useTranslations("common");
  const locale = useLocale();
  const { data: causes, error, refetch, isFetching } = useQuery(causesOptions());
  const [edited, setEdited] = useState<Cause | null>(null);

  const ownersOf = (cause: Cause) => cause.owners.map((code) => owner(code)).join(owner("join"));
  const editButton = (cause: Cause) => (
    <IconButton
      label={t("edit", { name: localText(cause.name, locale) })}
      icon={<Pencil aria-hidden="true" size={14} />}
      size="dense"
      onPress={() => setEdited(cause)}
    />
  );
  const columns: Column<Cause>[] = [
    {
      id: "nameZh",
      header: t("nameZh"),
      isRowHeader: true,
      cell: ({ name }) => (
        <span lang="zh-CN" className="may-wrap">
          {name.zh}
        </span>
      ),
    },
    {
      id: "nameEn",
      header: t("nameEn"),
      cell: ({ name }) => (
        <span lang="en" className="may-wrap">
          {name.en}
        </span>
      ),
    },
    { id: "owners", header: t("owners"), from: "lg", cell: ownersOf },
    {
      id: "eta",
      header: t("eta"),
      from: "md",
      cell: ({ eta }) => <span className="may-wrap">{localText(eta, locale)}</span>,
    },
    {
      id: "code",
      header: t("code"),
      from: "xl",
      cell: ({ code }) => <span className="font-mono text-muted text-xs">{code}</span>,
    },
    {
      id: "edit",
      header: <span className="sr-only">{common("action.edit")}</span>,
      align: "end",
      width: "56px",
      cell: editButton,
    },
  ];
  return (
    <AdminFrame current="causes">
      <p className="mb-3 max-w-[80ch] text-muted text-sm">{t("intro")}</p>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {causes ? (
        <DataTable
          caption={t("caption")}
          columns={columns}
          rows={causes}
          rowKey={({ code }) => code}
          card={(cause) => (
            <div className="flex items-center gap-2 py-2 pr-1 pl-3">
              <div className="min-w-0 flex-1">
                <p className="font-medium">{localText(cause.name, locale)}</p>
                <p className="text-muted text-xs">
                  {ownersOf(cause)} · {localText(cause.eta, locale)}
                </p>
              </div>
              {editButton(cause)}
            </div>
          )}
        />
      ) : error ? null : (
        <SkeletonLines count={8} />
      )}
      {edited ? <EditCauseDialog cause={edited} onClose={() => setEdited(null)} /> : null}
    </AdminFrame>
  );
}
