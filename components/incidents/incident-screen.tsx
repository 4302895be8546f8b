"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonLines } from "@/components/ui/skeleton";
import { incidentCasesOptions, incidentOptions } from "@/lib/incidents/incident-query-options";
import { routes } from "@/lib/routes";
import { CasesPanel } from "./cases-panel";
import { ClosePanel } from "./close-panel";
import { EditIncidentDialog } from "./edit-incident-dialog";
import { IncidentHead } from "./incident-head";
import { usePlaceName } from "./place-name";
import { ReplyPanel } from "./reply-panel";
import { ReportPanel } from "./report-panel";
import { RunProgress } from "./run-progress";

type IncidentScreenProps = { id: string; timeZone: string; canAct: boolean };

/** One incident: what is known of it and what is done about it. The page brought it, so it is never blank. */
export function IncidentScreen({ id, timeZone, canAct }: IncidentScreenProps) {
  const t = useTranslations("incidents");
  const placeOf = usePlaceName();
  const { data: incident } = useQuery(incidentOptions(id));
  const { data: work } = useQuery(incidentCasesOptions(id));
  const [isEditing, setIsEditing] = useState(false);
  if (!incident) return null;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: routes.incidents() }, { label: placeOf(incident) }]}
        isHeading={false}
      />
      <IncidentHead incident={incident} onEdit={canAct ? () => setIsEditing(true) : null} />
      <div className="grid gap-5 px-5 py-4 max-sm:px-4 lg:grid-cols-[minmax(0,1fr)_372px]">
        {work ? <CasesPanel incident={incident} work={work} canAct={canAct} /> : <SkeletonLines />}
        <div className="grid content-start gap-4 max-lg:order-first">
          {work?.run ? <RunProgress run={work.run} /> : null}
          {work ? <ReplyPanel incident={incident} work={work} canAct={canAct} /> : null}
          {work && canAct ? <ClosePanel incident={incident} work={work} /> : null}
          <ReportPanel incidentId={id} />
        </div>
      </div>
      {isEditing ? (
        <EditIncidentDialog incident={incident} timeZone={timeZone} onClose={() => setIsEditing(false)} />
      ) : null}
    </>
  );
}
