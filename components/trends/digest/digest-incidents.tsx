"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { IncidentTag } from "@/components/incidents/incident-tag";
import { usePlaceName } from "@/components/incidents/place-name";
import type { Incident } from "@/lib/incidents/incident-schema";
import { routes } from "@/lib/routes";
import { DigestNothing, DigestSection } from "./digest-section";

export type DigestIncident = Pick<
  Incident,
  "id" | "bankName" | "walletName" | "state" | "startsAt" | "endsAt" | "closedCases"
>;

/** The incidents that ran in the week, each with its times and how many cases were closed with it. */
export function DigestIncidents({ incidents }: { incidents: readonly DigestIncident[] }) {
  const t = useTranslations("trends.digest");
  const format = useFormatter();
  const placeOf = usePlaceName();
  const time = (instant: string) =>
    format.dateTime(new Date(instant), {
      month: "numeric",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
    });
  return (
    <DigestSection title={t("incidents")}>
      {incidents.length === 0 ? (
        <DigestNothing>{t("noIncidents")}</DigestNothing>
      ) : (
        <ul className="text-sm">
          {incidents.map((incident) => (
            <li
              key={incident.id}
              className="flex flex-wrap items-center gap-x-2 border-line border-b py-1.5 last:border-0"
            >
              <Link
                href={routes.incident(incident.id)}
                className="font-medium underline-offset-3 hover:underline"
              >
                {placeOf(incident)}
              </Link>
              <IncidentTag state={incident.state} />
              <span className="ml-auto text-muted text-xs">
                {incident.endsAt
                  ? t("incidentTimes", { from: time(incident.startsAt), to: time(incident.endsAt) })
                  : t("incidentSince", { from: time(incident.startsAt) })}
                {" · "}
                {t("incidentCases", { n: incident.closedCases })}
              </span>
            </li>
          ))}
        </ul>
      )}
    </DigestSection>
  );
}
