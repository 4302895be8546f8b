"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { showToast } from "@/components/ui/toast-store";
import type { Cause } from "@/lib/catalog/catalog-schema";
import { patchCause } from "@/lib/catalog/cause-fetchers";
import { causeKeys } from "@/lib/catalog/cause-query-options";
import { localText } from "@/lib/i18n/locale";

type CauseWords = Pick<Cause, "name" | "eta">;

const FIELDS = [
  { path: "name.zh", label: "nameZh" },
  { path: "name.en", label: "nameEn" },
  { path: "eta.zh", label: "etaZh" },
  { path: "eta.en", label: "etaEn" },
] as const;

const wordOf = ({ name, eta }: CauseWords, path: (typeof FIELDS)[number]["path"]): string =>
  ({ "name.zh": name.zh, "name.en": name.en, "eta.zh": eta.zh, "eta.en": eta.en })[path];

export function EditCauseDialog({ cause, onClose }: { cause: Cause; onClose: () => void }) {
  const t = useTranslations("admin.causes");
  const locale = useLocale();
  const queryClient = useQueryClient();
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    CauseWords,
    Cause,
    Cause
  >({
    row: cause,
    toValues: (row) => ({ name: row?.name, eta: row?.eta }),
    fields: FIELDS.map(({ path }) => path),
    save: (words, row) => patchCause(cause.code, { ...words, version: (row ?? cause).version }),
    onSaved: (saved) => {
      showToast({ text: t("saved", { name: localText(saved.name, locale) }) });
      void queryClient.invalidateQueries({ queryKey: causeKeys.all });
      onClose();
    },
  });
  return (
    <EditDialog
      title={t("edit", { name: localText(cause.name, locale) })}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      <p className="font-mono text-muted text-xs">{cause.code}</p>
      {theirs ? (
        <ConflictNote
          fields={FIELDS.map(({ path, label }) => ({
            label: t(label),
            theirs: wordOf(theirs, path),
            mine: wordOf(form.watch(), path),
          }))}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      {FIELDS.map(({ path, label }, index) => (
        <FormTextField
          key={path}
          control={form.control}
          name={path}
          label={t(label)}
          lang={path.endsWith("zh") ? "zh-CN" : "en"}
          isRequired
          autoFocus={index === 0}
        />
      ))}
    </EditDialog>
  );
}
