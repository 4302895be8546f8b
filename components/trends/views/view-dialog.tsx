"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Controller } from "react-hook-form";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { Checkbox } from "@/components/ui/checkbox";
import { patchSavedView, postSavedView } from "@/lib/saved-views/saved-view-fetchers";
import type { SavedView } from "@/lib/saved-views/saved-view-schema";
import type { ViewPlace } from "@/lib/saved-views/view-place";
import { sentPlace } from "./use-saved-views";

type ViewDialogProps = {
  /** Null saves the present place as a new view. */
  view: SavedView | null;
  place: ViewPlace;
  onSaved: (view: SavedView) => void;
  onClose: () => void;
};

type ViewWords = Pick<SavedView, "name" | "isShared">;

/** The name of a view and who sees it. */
export function ViewDialog({ view, place, onSaved, onClose }: ViewDialogProps) {
  const t = useTranslations("trends.views");
  // One key for this dialog: sending twice saves once.
  const [key] = useState(() => crypto.randomUUID());
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    ViewWords,
    SavedView,
    SavedView
  >({
    row: view,
    toValues: (row) => ({ name: row?.name ?? "", isShared: row?.isShared ?? false }),
    fields: ["name", "isShared"],
    save: (words, row) =>
      row
        ? patchSavedView(row.id, { ...words, version: row.version })
        : postSavedView({ ...words, place: sentPlace(place) }, key),
    onSaved,
  });
  const mine = form.watch();
  const shared = (isShared: boolean) => t(isShared ? "shared" : "private");
  return (
    <EditDialog
      title={t(view ? "editTitle" : "saveTitle")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      {theirs ? (
        <ConflictNote
          fields={[
            { label: t("name"), theirs: theirs.name, mine: mine.name },
            { label: t("share"), theirs: shared(theirs.isShared), mine: shared(mine.isShared) },
          ]}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <FormTextField control={form.control} name="name" label={t("name")} autoFocus />
      <Controller
        control={form.control}
        name="isShared"
        render={({ field: { value, onChange, ...field } }) => (
          <Checkbox
            {...field}
            checked={value}
            onChange={onChange}
            label={t("share")}
            description={t("shareHelp")}
          />
        )}
      />
    </EditDialog>
  );
}
