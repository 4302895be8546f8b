"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { SaveError } from "@/components/form/save-error";
import { ComboBox } from "@/components/ui/combo-box";
import type { Option } from "@/components/ui/options";
import { showToast } from "@/components/ui/toast-store";
import { postIncident } from "@/lib/incidents/incident-fetchers";
import { incidentKeys } from "@/lib/incidents/incident-query-options";
import type { Incident } from "@/lib/incidents/incident-schema";
import { routes } from "@/lib/routes";
import { IncidentFields } from "./incident-fields";
import { INCIDENT_FIELDS, type IncidentValues, incidentValuesOf, instantOf } from "./incident-values";

type OpenIncidentDialogProps = {
  banks: readonly Option[];
  wallets: readonly Option[];
  timeZone: string;
  onClose: () => void;
};

export function OpenIncidentDialog({ banks, wallets, timeZone, onClose }: OpenIncidentDialogProps) {
  const t = useTranslations("incidents");
  const router = useRouter();
  const queryClient = useQueryClient();
  // One key and one "now" for this dialog: sending twice opens once.
  const [opened] = useState(() => ({ key: crypto.randomUUID(), at: new Date().toISOString() }));
  const { form, submit, isSaving, error } = useVersionedForm<IncidentValues, Incident, Incident>({
    row: null,
    toValues: () => incidentValuesOf(null, timeZone, opened.at),
    fields: INCIDENT_FIELDS,
    save: ({ endsAt: _endsAt, startsAt, ...values }) =>
      postIncident({ ...values, startsAt: instantOf(startsAt, timeZone) }, opened.key),
    onSaved: ({ id }) => {
      showToast({ text: t("open.opened") });
      void queryClient.invalidateQueries({ queryKey: incidentKeys.all });
      router.push(routes.incident(id));
      onClose();
    },
  });
  const place = (name: "bankCode" | "walletCode", label: string, options: readonly Option[]) => (
    <Controller
      control={form.control}
      name={name}
      render={({ field, fieldState }) => (
        <ComboBox
          label={label}
          options={options}
          value={field.value}
          onChange={field.onChange}
          error={fieldState.error?.message}
        />
      )}
    />
  );
  return (
    <EditDialog
      title={t("open.title")}
      submitText={t("open.submit")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
    >
      <SaveError error={error} />
      <div className="grid gap-4 sm:grid-cols-2">
        {place("bankCode", t("field.bank"), banks)}
        {place("walletCode", t("field.wallet"), wallets)}
      </div>
      <p className="-mt-2 text-muted text-xs">{t("open.placeHelp")}</p>
      <IncidentFields control={form.control} timeZone={timeZone} hasEnd={false} />
    </EditDialog>
  );
}
