"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { ComboBox } from "@/components/ui/combo-box";
import type { Option } from "@/components/ui/options";
import { showToast } from "@/components/ui/toast-store";
import { patchMaintenance, postMaintenance } from "@/lib/catalog/maintenance-fetchers";
import { maintenanceKeys } from "@/lib/catalog/maintenance-query-options";
import type { MaintenanceWindow } from "@/lib/catalog/maintenance-schema";
import {
  MAINTENANCE_FIELDS,
  type MaintenanceValues,
  maintenanceBodyOf,
  maintenanceValuesOf,
} from "./maintenance-values";

type EditMaintenanceDialogProps = {
  /** Null announces a new one. */
  window: MaintenanceWindow | null;
  banks: readonly Option[];
  wallets: readonly Option[];
  timeZone: string;
  onClose: () => void;
};

export function EditMaintenanceDialog(props: EditMaintenanceDialogProps) {
  const { window, banks, wallets, timeZone, onClose } = props;
  const t = useTranslations("admin.maintenance");
  const queryClient = useQueryClient();
  // One key and one "now" for this dialog: sending twice announces once.
  const [opened] = useState(() => ({ key: crypto.randomUUID(), at: new Date().toISOString() }));
  const toValues = (row: MaintenanceWindow | null) => maintenanceValuesOf(row, timeZone, opened.at);
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    MaintenanceValues,
    MaintenanceWindow,
    MaintenanceWindow
  >({
    row: window,
    toValues,
    fields: MAINTENANCE_FIELDS,
    save: (values, row) => {
      const body = maintenanceBodyOf(values, timeZone);
      return row
        ? patchMaintenance(row.id, { ...body, version: row.version })
        : postMaintenance(body, opened.key);
    },
    onSaved: () => {
      showToast({ text: t("saved") });
      void queryClient.invalidateQueries({ queryKey: maintenanceKeys.all });
      onClose();
    },
  });
  const nameOf = (options: readonly Option[], id: string | null) =>
    options.find((option) => option.id === id)?.label ?? id ?? "";
  const inWords = ({ bankCode, walletCode, note, ...values }: MaintenanceValues) => ({
    bank: nameOf(banks, bankCode),
    wallet: nameOf(wallets, walletCode),
    ...values,
    noteZh: note.zh,
    noteEn: note.en,
  });
  const mine = inWords(form.watch());
  const winner = theirs ? inWords(toValues(theirs)) : null;
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
      title={t(window ? "editTitle" : "addTitle")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      {winner ? (
        <ConflictNote
          fields={(["bank", "wallet", "startsAt", "endsAt", "source", "noteZh", "noteEn"] as const).map(
            (key) => ({ label: t(key), theirs: winner[key], mine: mine[key] }),
          )}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <div className="grid gap-4 sm:grid-cols-2">
        {place("bankCode", t("bank"), banks)}
        {place("walletCode", t("wallet"), wallets)}
      </div>
      <p className="-mt-2 text-muted text-xs">{t("placeHelp")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormTextField control={form.control} name="startsAt" type="datetime-local" label={t("startsAt")} />
        <FormTextField
          control={form.control}
          name="endsAt"
          type="datetime-local"
          label={t("endsAt")}
          description={t("endsAtHelp")}
        />
      </div>
      <p className="-mt-2 text-muted text-xs">{t("zone", { zone: timeZone })}</p>
      <FormTextField control={form.control} name="note.zh" label={t("noteZh")} lang="zh-CN" />
      <FormTextField control={form.control} name="note.en" label={t("noteEn")} lang="en" />
      <FormTextField control={form.control} name="source" label={t("source")} description={t("sourceHelp")} />
    </EditDialog>
  );
}
