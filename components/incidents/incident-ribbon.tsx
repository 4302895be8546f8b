"use client";

import { useQuery } from "@tanstack/react-query";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import { incidentsOptions } from "@/lib/incidents/incident-query-options";
import type { Incident } from "@/lib/incidents/incident-schema";
import { routes } from "@/lib/routes";
import { usePlaceName } from "./place-name";

const linkClass = "font-medium underline underline-offset-2";

function Alarms({ alarms }: { alarms: readonly Incident[] }) {
  const t = useTranslations("incidents.ribbon");
  const [first] = alarms;
  if (!first) return null;
  return (
    <Link
      href={alarms.length === 1 ? routes.incident(first.id) : routes.incidents()}
      className={`${linkClass} ml-auto text-warn max-sm:ml-0`}
    >
      {t("alarm", { count: alarms.length })}
    </Link>
  );
}

type IncidentRibbonProps = {
  /** As the page was made; read again by polling. */
  running: Incident[];
  /** Whether the reader decides about proposals, and is told of them. */
  hasAlarms: boolean;
};

/** Says on every screen that something is down, and to supervisors that something may be. */
export function IncidentRibbon({ running, hasAlarms }: IncidentRibbonProps) {
  const t = useTranslations("incidents.ribbon");
  const placeOf = usePlaceName();
  const { data } = useQuery({ ...incidentsOptions({ state: "running" }), initialData: running });
  const open = data.filter(({ state }) => state === "open");
  const alarms = hasAlarms ? data.filter(({ state }) => state === "proposed") : [];
  const [first, ...others] = open;
  return (
    <div role="status">
      {first || alarms.length > 0 ? (
        <div
          className={`flex min-h-8 flex-wrap items-center gap-x-3 gap-y-0.5 border-line border-b px-4 py-1 text-sm ${first ? "bg-bad-soft text-bad" : "bg-warn-soft text-warn"}`}
        >
          <TriangleAlert aria-hidden="true" size={15} className="shrink-0" />
          {first ? (
            <>
              <p>
                {t.rich("open", {
                  place: placeOf(first),
                  since: () => <RelativeTime value={first.startsAt} />,
                })}
              </p>
              <Link href={routes.incident(first.id)} className={linkClass}>
                {t("show")}
              </Link>
              {others.length > 0 ? (
                <Link href={routes.incidents()} className={linkClass}>
                  {t("more", { count: others.length })}
                </Link>
              ) : null}
            </>
          ) : null}
          <Alarms alarms={alarms} />
        </div>
      ) : null}
    </div>
  );
}
