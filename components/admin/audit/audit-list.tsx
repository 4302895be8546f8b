"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Tag, type Tone } from "@/components/ui/tag";
import { AUDIT_TABLES, type AuditEntry, type AuditOperation } from "@/lib/audit/audit-schema";

const TONES: Record<AuditOperation, Tone> = { insert: "ok", update: "info", delete: "bad" };

function Differences({ entry: { differences } }: { entry: AuditEntry }) {
  const t = useTranslations("integrations.audit");
  return (
    <div className="mt-1.5 overflow-x-auto">
      <table className="w-full border-collapse text-left align-top text-xs">
        <thead className="text-muted">
          <tr>
            {(["field", "before", "after"] as const).map((column) => (
              <th key={column} className="py-1 pr-3 font-medium">
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="font-mono">
          {differences.map(({ field, before, after }) => (
            <tr key={field} className="border-line border-t align-top">
              <th scope="row" className="py-1 pr-3 font-normal text-muted">
                {field}
              </th>
              {[before, after].map((value, place) => (
                <td
                  key={place === 0 ? "before" : "after"}
                  className="max-w-96 whitespace-pre-wrap break-all py-1 pr-3"
                >
                  {value === null ? <span className="text-faint">{t("nothing")}</span> : value}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type AuditListProps = { entries: readonly AuditEntry[]; onRow: (rowId: string) => void };

/** The changes, the newest first, each with what it left different. */
export function AuditList({ entries, onRow }: AuditListProps) {
  const t = useTranslations("integrations.audit");
  const format = useFormatter();
  const tableName = (table: string): string => {
    const known = AUDIT_TABLES.find((id) => id === table);
    return known ? t(`table.${known}`) : table;
  };
  return (
    <ol aria-label={t("caption")} className="divide-y divide-line rounded-md border border-line bg-surface">
      {entries.map((entry) => (
        <li key={entry.id} className="px-4 py-2.5 text-sm">
          <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Tag tone={TONES[entry.operation]}>{t(`operation.${entry.operation}`)}</Tag>
            <span className="font-medium">{tableName(entry.table)}</span>
            {entry.rowName === null ? null : <span className="min-w-0 break-all">{entry.rowName}</span>}
            <span className="text-muted">
              {entry.actor?.displayName ?? t("desk")}
              {entry.actor?.isKey ? ` · ${t("key")}` : ""}
            </span>
            <time dateTime={entry.recordedAt} className="text-muted tabular-nums">
              {format.dateTime(new Date(entry.recordedAt), { dateStyle: "medium", timeStyle: "medium" })}
            </time>
            <Button size="dense" variant="quiet" className="ml-auto" onPress={() => onRow(entry.rowId)}>
              {t("history")}
            </Button>
          </div>
          <details>
            <summary className="w-fit cursor-pointer text-accent text-xs">
              {t("differences", { count: entry.differences.length })}
            </summary>
            <Differences entry={entry} />
          </details>
        </li>
      ))}
    </ol>
  );
}
