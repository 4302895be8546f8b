"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { PageHeader } from "@/components/ui/page-header";
import { incidentOptions } from "@/lib/incidents/incident-query-options";
import { routes } from "@/lib/routes";
import { EditIncidentDialog } from "./edit-incident-dialog";
import { IncidentHead } from "./incident-head";
import { IncidentNotes } from "./incident-notes";
import { usePlaceName } from "./place-name";

type IncidentScreenProps = { id: string; timeZone: string; canAct: boolean };

/** One incident: what is known of it and what is done about it. The page brought it, so it is never blank. */
export function IncidentScreen({ id, timeZone, canAct }: IncidentScreenProps) {
  const t = useTranslations("incidents");
  const placeOf = usePlaceName();
  const { data: incident } = useQuery(incidentOptions(id));
  const [isEditing, setIsEditing] = useState(false);
  if (!incident) return null;
  return (
    <>
      <PageHeader
        crumbs={[{ label: t("title"), href: routes.incidents() }, { label: placeOf(incident) }]}
        isHeading={false}
      />
      <IncidentHead incident={incident} onEdit={canAct ? () => setIsEditing(true) : null} />
      <div className="grid gap-4 px-5 py-4 max-sm:px-4">
        <IncidentNotes incident={incident} />
      </div>
      {isEditing ? (
        <EditIncidentDialog incident={incident} timeZone={timeZone} onClose={() => setIsEditing(false)} />
      ) : null}
    </>
  );
}
