"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { showToast } from "@/components/ui/toast-store";
import { patchCompatibility, postCompatibility } from "@/lib/catalog/compatibility-fetchers";
import { compatibilityKeys } from "@/lib/catalog/compatibility-query-options";
import { type AddCompatibilityInput, type Compatibility, SUPPORTS } from "@/lib/catalog/compatibility-schema";
import { CELL_FIELDS, type CellValues, cellBodyOf, cellValuesOf } from "./cell-values";
import type { CellPlace } from "./compatibility-cell";

type EditCellDialogProps = {
  place: CellPlace;
  /** Absent while nobody has looked at the pair; saving then adds the cell. */
  cell: Compatibility | undefined;
  about: Pick<AddCompatibilityInput, "cardKind" | "region">;
  /** Kind and region in words. */
  aboutText: string;
  onClose: () => void;
};

export function EditCellDialog({ place, cell, about, aboutText, onClose }: EditCellDialogProps) {
  const t = useTranslations("admin.compatibility");
  const queryClient = useQueryClient();
  const names = { wallet: place.wallet.label, bank: place.bank.label };
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    CellValues,
    Compatibility,
    Compatibility
  >({
    row: cell ?? null,
    toValues: cellValuesOf,
    fields: CELL_FIELDS,
    save: (values, row) =>
      row
        ? patchCompatibility(row.id, { ...cellBodyOf(values), version: row.version })
        : postCompatibility({
            ...cellBodyOf(values),
            ...about,
            walletCode: place.wallet.id,
            bankCode: place.bank.id,
          }),
    onSaved: () => {
      showToast({ text: t("saved", names) });
      void queryClient.invalidateQueries({ queryKey: compatibilityKeys.all });
      onClose();
    },
  });
  const inWords = (values: CellValues) => ({
    support: t(values.support),
    limitsZh: values.limits.zh,
    limitsEn: values.limits.en,
    source: values.source,
    verifyBy: values.verifyBy,
  });
  const mine = inWords(form.watch());
  const winner = theirs ? inWords(cellValuesOf(theirs)) : null;
  return (
    <EditDialog
      title={t("title", names)}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      <p className="text-muted text-sm">{aboutText}</p>
      {winner ? (
        <ConflictNote
          fields={(["support", "limitsZh", "limitsEn", "source", "verifyBy"] as const).map((key) => ({
            label: t(key),
            theirs: winner[key],
            mine: mine[key],
          }))}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <Controller
        control={form.control}
        name="support"
        render={({ field }) => (
          <SegmentedControl
            label={t("support")}
            isLabelHidden={false}
            options={SUPPORTS.map((support) => ({ id: support, label: t(support) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <FormTextField
        control={form.control}
        name="limits.zh"
        label={t("limitsZh")}
        lang="zh-CN"
        isMultiline
        rows={2}
      />
      <FormTextField
        control={form.control}
        name="limits.en"
        label={t("limitsEn")}
        lang="en"
        isMultiline
        rows={2}
      />
      <FormTextField
        control={form.control}
        name="source"
        label={t("source")}
        description={t("sourceHelp")}
        isMultiline
        rows={2}
      />
      <FormTextField
        control={form.control}
        name="verifyBy"
        type="date"
        label={t("verifyBy")}
        description={t("verifyByHelp")}
        className="sm:max-w-56"
      />
    </EditDialog>
  );
}
