"use client";

import { useTranslations } from "next-intl";
import { EditDialog } from "@/components/admin/edit-dialog";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { postUser } from "@/lib/users/user-fetchers";
import type { CreateUserInput, User, UserWithLink } from "@/lib/users/user-schema";
import { RoleField } from "./role-field";

type AddUserDialogProps = { onAdded: (made: UserWithLink) => void; onClose: () => void };

export function AddUserDialog({ onAdded, onClose }: AddUserDialogProps) {
  const t = useTranslations("admin");
  const { form, submit, isSaving, error } = useVersionedForm<CreateUserInput, User, UserWithLink>({
    row: null,
    toValues: () => ({ displayName: "", login: "", role: "agent" }),
    fields: ["displayName", "login", "role"],
    save: postUser,
    onSaved: onAdded,
  });
  return (
    <EditDialog
      title={t("addUser.title")}
      submitText={t("addUser.submit")}
      onSubmit={submit}
      onClose={onClose}
      isSaving={isSaving}
    >
      <SaveError error={error} />
      <FormTextField
        control={form.control}
        name="displayName"
        label={t("users.name")}
        autoComplete="off"
        isRequired
        autoFocus
      />
      <FormTextField
        control={form.control}
        name="login"
        label={t("users.login")}
        description={t("users.loginHelp")}
        autoComplete="off"
        spellCheck="false"
        isRequired
      />
      <RoleField control={form.control} name="role" />
      <p className="text-muted text-sm">{t("users.linkIsMade")}</p>
    </EditDialog>
  );
}
