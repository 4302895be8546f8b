"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { LoadFailure } from "@/components/form/load-failure";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { RelativeTime } from "@/components/ui/relative-time";
import { Section } from "@/components/ui/section";
import { SkeletonLines } from "@/components/ui/skeleton";
import { importsOptions } from "@/lib/case-imports/case-import-query-options";
import type { CaseImport, ImportCounts } from "@/lib/case-imports/case-import-schema";
import { routes } from "@/lib/routes";
import { StatusTag } from "./status-tag";

type CountKey = "rows" | "written" | "unchanged" | "failed";

function useColumns(): Column<CaseImport>[] {
  const t = useTranslations("imports.list");
  const format = useFormatter();
  const count = (id: CountKey, from?: "md" | "lg"): Column<CaseImport> => ({
    id,
    header: t(id),
    align: "end",
    width: "90px",
    from,
    cell: ({ counts }: { counts: ImportCounts }) => format.number(counts[id]),
  });
  return [
    {
      id: "file",
      header: t("file"),
      isRowHeader: true,
      cell: ({ id, fileName }) => (
        <Link
          href={routes.adminImport(id)}
          className="block max-w-80 truncate text-accent hover:underline"
          title={fileName}
        >
          {fileName}
        </Link>
      ),
    },
    {
      id: "status",
      header: t("status"),
      width: "130px",
      cell: ({ status }) => <StatusTag status={status} />,
    },
    count("rows"),
    count("written"),
    count("unchanged", "md"),
    count("failed"),
    {
      id: "started",
      header: t("started"),
      width: "220px",
      from: "lg",
      cell: ({ startedBy, createdAt }) => (
        <span className="text-muted">
          {startedBy.displayName} · <RelativeTime value={createdAt} />
        </span>
      ),
    },
  ];
}

export function ImportList() {
  const t = useTranslations("imports.list");
  const { data: imports, error, refetch, isFetching } = useQuery(importsOptions());
  const columns = useColumns();
  return (
    <Section title={t("title")}>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {imports ? (
        <div className="mt-2">
          <DataTable
            caption={t("caption")}
            columns={columns}
            rows={imports}
            rowKey={({ id }) => id}
            empty={<EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>}
          />
        </div>
      ) : error ? null : (
        <SkeletonLines />
      )}
    </Section>
  );
}
