"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { SaveError } from "@/components/form/save-error";
import { showToast } from "@/components/ui/toast-store";
import { patchIncident } from "@/lib/incidents/incident-fetchers";
import { incidentKeys } from "@/lib/incidents/incident-query-options";
import type { Incident } from "@/lib/incidents/incident-schema";
import { isRunning } from "@/lib/incidents/incident-state";
import { IncidentFields } from "./incident-fields";
import { INCIDENT_FIELDS, type IncidentValues, incidentValuesOf, instantOf } from "./incident-values";

type EditIncidentDialogProps = { incident: Incident; timeZone: string; onClose: () => void };

export function EditIncidentDialog({ incident, timeZone, onClose }: EditIncidentDialogProps) {
  const t = useTranslations("incidents");
  const queryClient = useQueryClient();
  const [now] = useState(() => new Date().toISOString());
  const toValues = (row: Incident | null) => incidentValuesOf(row, timeZone, now);
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    IncidentValues,
    Incident,
    Incident
  >({
    row: incident,
    toValues,
    fields: INCIDENT_FIELDS,
    save: ({ startsAt, endsAt, source, note, customerNote }, over) =>
      patchIncident(incident.id, {
        version: (over ?? incident).version,
        startsAt: instantOf(startsAt, timeZone),
        endsAt: endsAt === "" ? undefined : instantOf(endsAt, timeZone),
        source,
        note,
        customerNote,
      }),
    onSaved: () => {
      showToast({ text: t("page.saved") });
      void queryClient.invalidateQueries({ queryKey: incidentKeys.all });
      onClose();
    },
  });
  const inWords = ({ startsAt, endsAt, source, note, customerNote }: IncidentValues) => ({
    startsAt,
    endsAt,
    source,
    noteZh: note.zh,
    noteEn: note.en,
    customerNoteZh: customerNote.zh,
    customerNoteEn: customerNote.en,
  });
  const mine = inWords(form.watch());
  const winner = theirs ? inWords(toValues(theirs)) : null;
  return (
    <EditDialog
      title={t("page.editTitle")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      {winner ? (
        <ConflictNote
          fields={(
            ["startsAt", "endsAt", "source", "noteZh", "noteEn", "customerNoteZh", "customerNoteEn"] as const
          ).map((key) => ({ label: t(`field.${key}`), theirs: winner[key], mine: mine[key] }))}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <IncidentFields control={form.control} timeZone={timeZone} hasEnd={!isRunning(incident.state)} />
    </EditDialog>
  );
}
