"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useMemo } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { exactTimeText } from "@/components/ui/relative-time-text";
import { Tag } from "@/components/ui/tag";
import type { Choices } from "@/lib/case-imports/import-choices";
import { IMPORT_FIELDS, type ImportField } from "@/lib/case-imports/import-fields";
import type { ImportMap } from "@/lib/case-imports/import-map-schema";
import { caseReader, type ReadRow, totalMasked } from "@/lib/case-imports/imported-case";
import { maskSensitive } from "@/lib/privacy/guard";
import type { FileHead } from "./file-head";

type PreviewRow = { line: number; before: (field: ImportField) => string; read: ReadRow };

const CONTENT_ID = "…";
/** As many rows as fit, so that nothing has to be scrolled sideways. */
const SHOWN_FROM = [undefined, "md", "lg", "xl", "2xl"] as const;

function previewRows(head: FileHead, map: ImportMap, choices: Choices, now: Date): PreviewRow[] {
  const read = caseReader(map, head.columns, choices, now);
  return head.rows.map(({ line, texts }) => ({
    line,
    read: read({ texts, contentId: CONTENT_ID }),
    before: (field) => {
      const columns = map.fields[field]?.columns ?? [];
      const said = columns.map((column) => texts[head.columns.indexOf(column)] ?? "").filter(Boolean);
      return maskSensitive(said.join(" / ")).text;
    },
  }));
}

/** What stood in the file, small, over what would be written. */
function Cell({ field, row }: { field: ImportField; row: PreviewRow }) {
  const t = useTranslations("imports");
  const before = row.before(field);
  const problem = row.read.ok ? undefined : row.read.problems.find((one) => one.field === field);
  const locale = useLocale();
  const timeZone = useTimeZone();
  const said = row.read.ok ? (row.read.row[field] ?? "") : "";
  const isTime = said !== "" && (field === "createdAt" || field === "closedAt");
  const after = isTime ? exactTimeText(Date.parse(String(said)), locale, timeZone) : said;
  return (
    <span className="block max-w-48 py-0.5">
      <span className="block truncate text-faint text-xs" title={before}>
        {before === "" ? "–" : before}
      </span>
      {problem ? (
        <span className="block whitespace-normal text-bad text-xs">{t(`reason.${problem.reason}`)}</span>
      ) : (
        <span className="block truncate" title={String(after)}>
          {after === "" ? "–" : String(after)}
        </span>
      )}
    </span>
  );
}

function LineHeader({ row }: { row: PreviewRow }) {
  const t = useTranslations("imports.preview");
  const masked = row.read.ok ? totalMasked(row.read.masked) : 0;
  return (
    <span className="flex items-center gap-1.5">
      {t("line")} {row.line}
      {row.read.ok ? null : <Tag tone="bad">{t("bad")}</Tag>}
      {masked > 0 ? <Tag tone="warn">{t("masked", { count: masked })}</Tag> : null}
    </span>
  );
}

/** A field on a phone: its name over what becomes of it in each row. */
function FieldCard({ field, rows }: { field: ImportField; rows: readonly PreviewRow[] }) {
  const t = useTranslations("imports");
  return (
    <div className="p-3">
      <p className="font-medium text-sm">{t(`field.${field}`)}</p>
      {rows.map((row) => (
        <div key={row.line} className="mt-1.5 text-sm">
          <span className="text-muted text-xs">
            <LineHeader row={row} />
          </span>
          <Cell field={field} row={row} />
        </div>
      ))}
    </div>
  );
}

type PreviewTableProps = { head: FileHead; map: ImportMap | null; choices: Choices };

/** The first rows of the file, before and after, as the desk itself will read them. */
export function PreviewTable({ head, map, choices }: PreviewTableProps) {
  const t = useTranslations("imports");
  const rows = useMemo(() => (map ? previewRows(head, map, choices, new Date()) : []), [head, map, choices]);
  if (!map) return <p className="text-muted text-sm">{t("preview.none")}</p>;
  const fields = IMPORT_FIELDS.filter((field) => map.fields[field]);
  const columns: Column<ImportField>[] = [
    {
      id: "field",
      header: t("table.field"),
      width: "130px",
      isRowHeader: true,
      cell: (field) => t(`field.${field}`),
    },
    ...rows.map((row, at) => ({
      id: String(row.line),
      from: SHOWN_FROM[at],
      header: <LineHeader row={row} />,
      cell: (field: ImportField) => <Cell field={field} row={row} />,
    })),
  ];
  return (
    <div className="grid min-w-0 grid-cols-1 gap-2">
      <h3 className="font-medium text-sm">{t("preview.title", { count: rows.length })}</h3>
      <DataTable
        caption={t("preview.caption")}
        columns={columns}
        rows={fields}
        rowKey={(field) => field}
        card={(field) => <FieldCard field={field} rows={rows} />}
      />
    </div>
  );
}
