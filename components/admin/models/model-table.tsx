"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ModelVersion } from "@/lib/diagnosis/model-version-schema";
import { routes } from "@/lib/routes";
import { ModelTags } from "./model-tags";

/** The versions, the newest on top, with where each came from and what rests on it. */
export function ModelTable({ models }: { models: readonly ModelVersion[] }) {
  const t = useTranslations("models");
  const format = useFormatter();
  const origin = ({ origin, basedOnNumber, learning }: ModelVersion) => (
    <span>
      {learning ? t("learnedFrom", { count: learning.n }) : t(`origin.${origin}`)}
      {basedOnNumber === null ? null : (
        <span className="text-muted"> · {t("basedOn", { number: basedOnNumber })}</span>
      )}
    </span>
  );
  const when = (model: ModelVersion) =>
    model.publishedAt ? <RelativeTime value={model.publishedAt} className="text-muted" /> : t("never");
  const columns: Column<ModelVersion>[] = [
    {
      id: "number",
      header: t("column.version"),
      isRowHeader: true,
      width: "240px",
      cell: (model) => (
        <span className="flex items-center gap-2">
          <Link
            href={routes.adminModel(model.number)}
            className="font-medium text-fg hover:text-accent hover:underline"
          >
            {t("version", { number: model.number })}
          </Link>
          <ModelTags model={model} />
        </span>
      ),
    },
    { id: "origin", header: t("column.origin"), cell: origin },
    {
      id: "note",
      header: t("column.note"),
      from: "lg",
      cell: ({ note }) => (
        <span className="block max-w-96 truncate text-muted" title={note}>
          {note}
        </span>
      ),
    },
    {
      id: "cases",
      header: t("column.cases"),
      align: "end",
      width: "110px",
      cell: ({ caseCount }) => format.number(caseCount),
    },
    { id: "published", header: t("column.published"), from: "md", width: "140px", cell: when },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={models}
      rowKey={({ id }) => id}
      card={(model) => (
        <div className="flex flex-col gap-1 px-3 py-2.5 text-sm">
          {columns[0]?.cell(model)}
          {origin(model)}
          {model.note ? <span className="text-muted">{model.note}</span> : null}
          <span className="text-muted text-xs">{t("caseCount", { count: model.caseCount })}</span>
        </div>
      )}
    />
  );
}
