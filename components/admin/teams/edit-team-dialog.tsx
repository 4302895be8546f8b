"use client";

import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-store";
import { patchTeam, postTeam } from "@/lib/teams/team-fetchers";
import type { Team } from "@/lib/teams/team-schema";

type EditTeamDialogProps = { team: Team | null; onSaved: () => void; onClose: () => void };

/** A new team, or the name of one and whether it goes on. */
export function EditTeamDialog({ team, onSaved, onClose }: EditTeamDialogProps) {
  const t = useTranslations("admin.teams");
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    Pick<Team, "name" | "isRetired">,
    Team,
    Team
  >({
    row: team,
    toValues: (row) => ({ name: row?.name ?? "", isRetired: row?.isRetired ?? false }),
    fields: ["name", "isRetired"],
    save: ({ name, isRetired }, row) =>
      row ? patchTeam(row.id, { name, isRetired, version: row.version }) : postTeam({ name }),
    onSaved: (saved) => {
      showToast({ text: t("saved", { name: saved.name }) });
      onSaved();
    },
  });
  return (
    <EditDialog
      title={team ? t("edit", { name: team.name }) : t("add")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null}
    >
      {theirs ? (
        <ConflictNote
          fields={[{ label: t("name"), theirs: theirs.name, mine: form.getValues("name") }]}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <FormTextField
        control={form.control}
        name="name"
        label={t("name")}
        autoComplete="off"
        isRequired
        autoFocus
      />
      {team ? (
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
