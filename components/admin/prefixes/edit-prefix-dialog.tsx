"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { ComboBox } from "@/components/ui/combo-box";
import { type Option, optionById } from "@/components/ui/options";
import { Select } from "@/components/ui/select";
import { showToast } from "@/components/ui/toast-store";
import { patchPrefix, postPrefix } from "@/lib/catalog/card-prefix-fetchers";
import { cardPrefixKeys } from "@/lib/catalog/card-prefix-query-options";
import { PREFIX_STATUSES, type PrefixRow, TABLE_CARD_KINDS } from "@/lib/catalog/card-prefix-schema";
import { conflictsOf, prefixConflicts } from "@/lib/catalog/prefix-conflicts";
import { ConflictSentences } from "./conflict-sentences";
import { PREFIX_FIELDS, type PrefixValues, prefixBodyOf, prefixValuesOf } from "./prefix-values";

type EditPrefixDialogProps = {
  /** Null adds one. */
  row: PrefixRow | null;
  rows: readonly PrefixRow[];
  banks: readonly Option[];
  onClose: () => void;
};

/** What the table would not agree about once the form is saved. */
function conflictsWith({ prefix, bankCode, cardKind }: PrefixValues, others: readonly PrefixRow[]) {
  if (bankCode === null || !/^\d{3,12}$/.test(prefix)) return [];
  return conflictsOf(prefixConflicts([...others, { prefix, bankCode, cardKind }]), new Set([prefix]));
}

export function EditPrefixDialog({ row, rows, banks, onClose }: EditPrefixDialogProps) {
  const t = useTranslations("admin.prefixes");
  const word = useTranslations("admin.prefixes.kindName");
  const queryClient = useQueryClient();
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    PrefixValues,
    PrefixRow,
    PrefixRow
  >({
    row,
    toValues: prefixValuesOf,
    fields: PREFIX_FIELDS,
    save: (values, base) =>
      base
        ? patchPrefix(base.id, { ...prefixBodyOf(values), version: base.version })
        : postPrefix(prefixBodyOf(values)),
    onSaved: ({ prefix }) => {
      showToast({ text: t("saved", { prefix }) });
      void queryClient.invalidateQueries({ queryKey: cardPrefixKeys.all });
      onClose();
    },
  });
  const typed = form.watch();
  const conflicts = conflictsWith(
    typed,
    rows.filter(({ id }) => id !== row?.id),
  );
  const inWords = ({ bankCode, cardKind, status, ...values }: PrefixValues) => ({
    ...values,
    bankCode: optionById(banks, bankCode)?.label ?? bankCode ?? "",
    cardKind: word(cardKind),
    status: t(`statusName.${status}`),
  });
  const mine = inWords(typed);
  const winner = theirs ? inWords(prefixValuesOf(theirs)) : null;
  return (
    <EditDialog
      title={row ? t("edit", { prefix: row.prefix }) : t("addTitle")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      {winner ? (
        <ConflictNote
          fields={PREFIX_FIELDS.map((key) => ({ label: t(key), theirs: winner[key], mine: mine[key] }))}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormTextField
          control={form.control}
          name="prefix"
          label={t("prefix")}
          description={t("prefixHelp")}
          inputMode="numeric"
          inputClassName="font-mono"
          maxLength={12}
          autoComplete="off"
          isRequired
          autoFocus
        />
        <FormTextField
          control={form.control}
          name="length"
          label={t("length")}
          description={t("lengthHelp")}
          inputMode="numeric"
          maxLength={2}
          isRequired
        />
        <Controller
          control={form.control}
          name="bankCode"
          render={({ field, fieldState }) => (
            <ComboBox
              label={t("bankCode")}
              options={banks}
              value={field.value}
              onChange={field.onChange}
              error={fieldState.error?.message}
              isRequired
            />
          )}
        />
        <Controller
          control={form.control}
          name="cardKind"
          render={({ field }) => (
            <Select
              label={t("cardKind")}
              options={TABLE_CARD_KINDS.map((kind) => ({ id: kind, label: word(kind) }))}
              value={field.value}
              onChange={field.onChange}
            />
          )}
        />
      </div>
      <Controller
        control={form.control}
        name="status"
        render={({ field }) => (
          <Select
            label={t("status")}
            description={t("statusHelp")}
            options={PREFIX_STATUSES.map((status) => ({ id: status, label: t(`statusName.${status}`) }))}
            value={field.value}
            onChange={field.onChange}
          />
        )}
      />
      <FormTextField
        control={form.control}
        name="sources"
        label={t("sources")}
        description={t("sourcesHelp")}
      />
      <div role="status">
        <ConflictSentences conflicts={conflicts} />
      </div>
    </EditDialog>
  );
}
