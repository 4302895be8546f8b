"use client";

import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-store";
import type { User, UserWithPassword } from "@/lib/users/user-schema";
import { AddUserDialog } from "./add-user-dialog";
import { ConfirmUserDialog, type UserAct } from "./confirm-user-dialog";
import { EditUserDialog } from "./edit-user-dialog";
import { PasswordDialog } from "./password-dialog";

export type OpenUserDialog =
  | { kind: "add" }
  | { kind: "edit"; user: User }
  | { kind: "confirm"; act: UserAct; user: User }
  | { kind: "password"; user: User; password: string };

type UserDialogsProps = {
  open: OpenUserDialog | null;
  activeAdminIds: readonly string[];
  onChange: (open: OpenUserDialog | null) => void;
  onSaved: () => void;
};

/** Whichever window of the user page is open. A new password leads on to the window that shows it. */
export function UserDialogs({ open, activeAdminIds, onChange, onSaved }: UserDialogsProps) {
  const t = useTranslations("admin.userSaved");
  const close = () => onChange(null);
  const saved = ({ user, password }: UserWithPassword) => {
    onSaved();
    if (password !== null) onChange({ kind: "password", user, password });
    else close();
  };
  switch (open?.kind) {
    case "add":
      return <AddUserDialog onAdded={saved} onClose={close} />;
    case "edit":
      return (
        <EditUserDialog
          user={open.user}
          activeAdminIds={activeAdminIds}
          onSaved={(user) => {
            showToast({ text: t("changed", { name: user.displayName }) });
            saved({ user, password: null });
          }}
          onClose={close}
        />
      );
    case "confirm":
      return (
        <ConfirmUserDialog
          act={open.act}
          user={open.user}
          onDone={(answer) => {
            if (open.act !== "newPassword") {
              const text = open.act === "disable" ? "disabled" : "enabled";
              showToast({ text: t(text, { name: answer.user.displayName }) });
            }
            saved(answer);
          }}
          onClose={close}
        />
      );
    case "password":
      return (
        <PasswordDialog
          name={open.user.displayName}
          login={open.user.login ?? ""}
          password={open.password}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
