"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-store";
import { catalogEntryKeys } from "@/lib/catalog/catalog-entry-query-options";
import { localText } from "@/lib/i18n/locale";
import { ENTRY_FIELDS, type Entry, type EntryKind, type EntryValues, entryValuesOf } from "./entry-values";
import { saveEntry } from "./save-entry";

type EditEntryDialogProps = {
  kind: EntryKind;
  /** Null adds one. */
  entry: Entry | null;
  onClose: () => void;
};

const COMPARED = ["nameZh", "nameEn", "shortZh", "hotline", "hotlineSeenOn", "website", "isRetired"] as const;

export function EditEntryDialog({ kind, entry, onClose }: EditEntryDialogProps) {
  const t = useTranslations("admin.directory");
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    EntryValues,
    Entry,
    Entry
  >({
    row: entry,
    toValues: entryValuesOf,
    fields: ENTRY_FIELDS,
    save: (values, row) => saveEntry(kind, values, row),
    onSaved: (saved) => {
      showToast({ text: t(entry ? "saved" : "added", { name: localText(saved.name, locale) }) });
      void queryClient.invalidateQueries({ queryKey: catalogEntryKeys.all });
      onClose();
    },
  });
  const inWords = ({ name, isRetired, ...values }: EntryValues) => ({
    ...values,
    nameZh: name.zh,
    nameEn: name.en,
    isRetired: t(isRetired ? "yes" : "no"),
  });
  const mine = inWords(form.watch());
  const winner = theirs ? inWords(entryValuesOf(theirs)) : null;
  const title = entry
    ? t("edit", { name: localText(entry.name, locale) })
    : t(kind === "banks" ? "addBankTitle" : "addWalletTitle");
  return (
    <EditDialog
      title={title}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      {entry ? <p className="font-mono text-muted text-xs">{entry.code}</p> : null}
      {winner ? (
        <ConflictNote
          fields={COMPARED.map((key) => ({ label: t(key), theirs: winner[key], mine: mine[key] }))}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      {entry ? null : (
        <FormTextField
          control={form.control}
          name="code"
          label={t("code")}
          description={t(kind === "banks" ? "codeHelpBank" : "codeHelpWallet")}
          inputClassName="font-mono"
          spellCheck="false"
          isRequired
          autoFocus
        />
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <FormTextField
          control={form.control}
          name="name.zh"
          label={t("nameZh")}
          lang="zh-CN"
          isRequired
          autoFocus={entry !== null}
        />
        <FormTextField control={form.control} name="name.en" label={t("nameEn")} lang="en" isRequired />
        {kind === "banks" ? (
          <FormTextField control={form.control} name="shortZh" label={t("shortZh")} lang="zh-CN" isRequired />
        ) : null}
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormTextField
          control={form.control}
          name="hotline"
          label={t("hotline")}
          description={t("hotlineHelp")}
          type="tel"
        />
        <FormTextField
          control={form.control}
          name="hotlineSeenOn"
          type="date"
          label={t("hotlineSeenOn")}
          description={t("hotlineSeenOnHelp")}
        />
      </div>
      <FormTextField
        control={form.control}
        name="website"
        label={t("website")}
        description={t("websiteHelp")}
        type="url"
      />
      {entry ? (
        <Controller
          control={form.control}
          name="isRetired"
          render={({ field }) => (
            <Checkbox
              label={t("isRetired")}
              description={t("isRetiredHelp")}
              checked={field.value}
              onChange={field.onChange}
            />
          )}
        />
      ) : null}
    </EditDialog>
  );
}
