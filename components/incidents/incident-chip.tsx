"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { RemovableChip } from "@/components/cases/queue/removable-chip";
import { incidentOptions } from "@/lib/incidents/incident-query-options";
import { usePlaceName } from "./place-name";

/** The incident that a list is narrowed to, by its place; one that is not there by the end of its id. */
export function IncidentChip({ id, onRemove }: { id: string; onRemove: () => void }) {
  const t = useTranslations("cases.queue.filter");
  const placeOf = usePlaceName();
  const { data: incident } = useQuery(incidentOptions(id));
  return (
    <RemovableChip
      label={t("incident")}
      value={incident ? placeOf(incident) : id.slice(-6)}
      onRemove={onRemove}
    />
  );
}
