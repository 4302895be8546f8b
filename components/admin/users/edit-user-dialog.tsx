"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { Select } from "@/components/ui/select";
import { teamsOptions } from "@/lib/teams/team-query-options";
import { decideUserChange } from "@/lib/users/user-decisions";
import { patchUser } from "@/lib/users/user-fetchers";
import type { User, UserWithLink } from "@/lib/users/user-schema";
import { RoleField } from "./role-field";

const NO_TEAM = "none";

type EditUserDialogProps = {
  user: User;
  activeAdminIds: readonly string[];
  onSaved: (user: User) => void;
  onClose: () => void;
};

type UserWords = Pick<User, "displayName" | "role" | "teamId">;

export function EditUserDialog({ user, activeAdminIds, onSaved, onClose }: EditUserDialogProps) {
  const t = useTranslations("admin");
  const common = useTranslations("common");
  const errors = useTranslations("errors");
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    UserWords,
    User,
    UserWithLink
  >({
    row: user,
    toValues: (row) => ({ displayName: row?.displayName, role: row?.role, teamId: row?.teamId ?? null }),
    fields: ["displayName", "role", "teamId"],
    save: (words, row) => patchUser(user.id, { ...words, version: (row ?? user).version ?? 0 }),
    onSaved: (answer) => onSaved(answer.user),
  });
  const typed = form.watch();
  const { data: teams } = useQuery(teamsOptions());
  const teamName = (id: string | null) => teams?.find((team) => team.id === id)?.name ?? t("users.noTeam");
  const decision = decideUserChange(user, { role: typed.role }, activeAdminIds);
  return (
    <EditDialog
      title={t("editUser.title", { name: user.displayName })}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
      isDisabled={theirs !== null || !decision.ok}
    >
      {theirs ? (
        <ConflictNote
          fields={[
            { label: t("users.name"), theirs: theirs.displayName, mine: typed.displayName },
            {
              label: t("users.role"),
              theirs: common(`role.${theirs.role}`),
              mine: common(`role.${typed.role}`),
            },
            { label: t("users.team"), theirs: teamName(theirs.teamId), mine: teamName(typed.teamId) },
          ]}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <FormTextField
        control={form.control}
        name="displayName"
        label={t("users.name")}
        autoComplete="off"
        isRequired
        autoFocus
      />
      <Controller
        control={form.control}
        name="teamId"
        render={({ field, fieldState }) => (
          <Select
            label={t("users.team")}
            options={[
              { id: NO_TEAM, label: t("users.noTeam") },
              ...(teams ?? [])
                .filter(({ id, isRetired }) => !isRetired || id === user.teamId)
                .map(({ id, name }) => ({ id, label: name })),
            ]}
            value={field.value ?? NO_TEAM}
            onChange={(id) => field.onChange(id === NO_TEAM ? null : id)}
            error={fieldState.error?.message}
          />
        )}
      />
      <RoleField
        control={form.control}
        name="role"
        refusal={decision.ok ? undefined : errors(decision.refusal)}
      />
    </EditDialog>
  );
}
