"use client";

import Link from "next/link";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type Column, DataTable } from "@/components/ui/data-table";
import { RelativeTime } from "@/components/ui/relative-time";
import { localText } from "@/lib/i18n/locale";
import type { Incident } from "@/lib/incidents/incident-schema";
import { isRunning } from "@/lib/incidents/incident-state";
import { routes } from "@/lib/routes";
import { AlarmText } from "./alarm-text";
import { IncidentTag } from "./incident-tag";
import { usePlaceName } from "./place-name";

export function IncidentTable({ incidents, empty }: { incidents: readonly Incident[]; empty: ReactNode }) {
  const t = useTranslations("incidents");
  const format = useFormatter();
  const locale = useLocale();
  const placeOf = usePlaceName();
  const evidenceOf = ({ alarm, state }: Incident) =>
    alarm ? (
      <AlarmText alarm={alarm} hasOdds={state === "proposed"} />
    ) : (
      <span className="text-muted">{t("list.byHand")}</span>
    );
  const nameOf = (incident: Incident) => (
    <Link href={routes.incident(incident.id)} className="font-medium hover:underline">
      {placeOf(incident)}
    </Link>
  );
  const columns: Column<Incident>[] = [
    { id: "place", header: t("list.place"), isRowHeader: true, cell: nameOf },
    { id: "state", header: t("list.state"), cell: ({ state }) => <IncidentTag state={state} /> },
    { id: "evidence", header: t("list.evidence"), cell: evidenceOf },
    { id: "since", header: t("list.since"), cell: ({ startsAt }) => <RelativeTime value={startsAt} /> },
    {
      id: "ended",
      header: t("list.ended"),
      from: "lg",
      cell: ({ endsAt, state }) =>
        endsAt ? (
          <RelativeTime value={endsAt} />
        ) : (
          <span className="text-muted">{isRunning(state) ? t("list.running") : ""}</span>
        ),
    },
    {
      id: "note",
      header: t("list.note"),
      from: "xl",
      cell: ({ note }) => (
        <span className="line-clamp-2 min-w-40 max-w-80 whitespace-normal" title={localText(note, locale)}>
          {localText(note, locale)}
        </span>
      ),
    },
    {
      id: "cases",
      header: t("list.cases"),
      align: "end",
      from: "md",
      cell: ({ closedCases }) => <span className="tabular-nums">{format.number(closedCases)}</span>,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={incidents}
      rowKey={({ id }) => id}
      empty={empty}
      card={(incident) => (
        <div className="grid gap-1 px-3 py-2.5 text-sm">
          <span className="flex items-start justify-between gap-2">
            {nameOf(incident)}
            <IncidentTag state={incident.state} />
          </span>
          {evidenceOf(incident)}
          {localText(incident.note, locale) ? <p>{localText(incident.note, locale)}</p> : null}
          <RelativeTime value={incident.startsAt} className="text-faint text-xs" />
        </div>
      )}
    />
  );
}
