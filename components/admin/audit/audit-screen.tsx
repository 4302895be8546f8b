"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import { useTranslations } from "next-intl";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Option } from "@/components/ui/options";
import { SkeletonLines } from "@/components/ui/skeleton";
import { auditOptions } from "@/lib/audit/audit-query-options";
import { api } from "@/lib/routes";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { useAuditSearch } from "./use-audit-search";
import { VerifyPanel } from "./verify-panel";

export function AuditScreen({ actors, timeZone }: { actors: readonly Option[]; timeZone: string }) {
  const t = useTranslations("integrations.audit");
  const common = useTranslations("common");
  const { search, change, reset } = useAuditSearch();
  const audit = useInfiniteQuery(auditOptions(search));
  const entries = audit.data?.pages.flatMap(({ items }) => items);
  return (
    <AdminFrame
      current="audit"
      actions={
        <a
          href={api.auditExport(search)}
          download
          className="inline-flex items-center gap-1 text-accent text-sm hover:underline"
        >
          <Download aria-hidden="true" size={14} />
          {t("export")}
        </a>
      }
    >
      <div className="grid gap-4">
        <VerifyPanel />
        <AuditFilters search={search} change={change} reset={reset} actors={actors} />
        <p className="-mt-2 text-muted text-xs">{t("intro", { zone: timeZone })}</p>
        <LoadFailure error={audit.error} onRetry={audit.refetch} isRetrying={audit.isFetching} />
        {entries === undefined ? (
          audit.error ? null : (
            <SkeletonLines />
          )
        ) : entries.length === 0 ? (
          <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
        ) : (
          <AuditList entries={entries} onRow={(row) => change({ row })} />
        )}
        {audit.hasNextPage ? (
          <Button
            onPress={() => audit.fetchNextPage()}
            isPending={audit.isFetchingNextPage}
            className="justify-self-start"
          >
            {common("action.loadMore")}
          </Button>
        ) : null}
      </div>
    </AdminFrame>
  );
}
