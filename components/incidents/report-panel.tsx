"use client";

import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { incidentReportOptions } from "@/lib/incidents/incident-query-options";

/** How long it lasted, how many cases it brought and what they cost. */
export function ReportPanel({ incidentId }: { incidentId: string }) {
  const t = useTranslations("incidents.report");
  const format = useFormatter();
  const { data } = useQuery(incidentReportOptions(incidentId));
  if (!data) return null;
  const minutes = (count: number) =>
    count < 60
      ? t("minutes", { count: format.number(count) })
      : t("hours", { hours: format.number(Math.floor(count / 60)), minutes: count % 60 });
  const rows = [
    ["duration", minutes(data.durationMinutes)],
    ["cases", format.number(data.cases)],
    ["replied", format.number(data.replied)],
    ["closed", format.number(data.closed)],
    ["reopened", format.number(data.reopened)],
    ["minutesSpent", minutes(data.minutesSpent)],
    ["medianMinutesToClose", data.medianMinutesToClose === null ? "–" : minutes(data.medianMinutesToClose)],
  ] as const;
  return (
    <section aria-label={t("title")} className="rounded-lg border border-line bg-surface p-4">
      <h2 className="mb-2 font-semibold text-base">{t("title")}</h2>
      <dl className="grid gap-1 text-sm">
        {rows.map(([key, value]) => (
          <div key={key} className="flex justify-between gap-3">
            <dt className="text-muted">{t(key)}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
