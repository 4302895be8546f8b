"use client";

import { useTranslations } from "next-intl";
import { ConflictNote } from "@/components/admin/conflict-note";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { decideUserChange } from "@/lib/users/user-decisions";
import { patchUser } from "@/lib/users/user-fetchers";
import type { User, UserWithLink } from "@/lib/users/user-schema";
import { RoleField } from "./role-field";

type EditUserDialogProps = {
  user: User;
  activeAdminIds: readonly string[];
  onSaved: (user: User) => void;
  onClose: () => void;
};

type UserWords = Pick<User, "displayName" | "role">;

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
    toValues: (row) => ({ displayName: row?.displayName, role: row?.role }),
    fields: ["displayName", "role"],
    save: (words, row) => patchUser(user.id, { ...words, version: (row ?? user).version ?? 0 }),
    onSaved: (answer) => onSaved(answer.user),
  });
  const typed = form.watch();
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
      <RoleField
        control={form.control}
        name="role"
        refusal={decision.ok ? undefined : errors(decision.refusal)}
      />
    </EditDialog>
  );
}
