"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { SkeletonLines } from "@/components/ui/skeleton";
import { retentionOptions } from "@/lib/retention/retention-query-options";
import { RetentionRule } from "./retention-rule";
import { RunTable } from "./run-table";

export function RetentionScreen() {
  const t = useTranslations("admin.retention");
  const { data: retention, error, refetch, isFetching } = useQuery(retentionOptions());
  return (
    <AdminFrame current="retention">
      <div className="grid max-w-4xl gap-4">
        <p className="max-w-[80ch] text-muted text-sm">{t("intro")}</p>
        <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
        {retention ? (
          <>
            <RetentionRule key={retention.version} retention={retention} />
            <RunTable runs={retention.runs} />
          </>
        ) : error ? null : (
          <SkeletonLines />
        )}
      </div>
    </AdminFrame>
  );
}
