"use client";

import { useTranslations } from "next-intl";
import { SecretDialog } from "@/components/admin/secret-dialog";
import { showToast } from "@/components/ui/toast-store";
import type { User, UserWithLink } from "@/lib/users/user-schema";
import { AddUserDialog } from "./add-user-dialog";
import { ConfirmUserDialog, type UserAct } from "./confirm-user-dialog";
import { EditUserDialog } from "./edit-user-dialog";
import { ResetSecondFactorDialog } from "./reset-second-factor-dialog";

export type OpenUserDialog =
  | { kind: "add" }
  | { kind: "edit"; user: User }
  | { kind: "confirm"; act: UserAct; user: User }
  | { kind: "resetSecondFactor"; user: User }
  | { kind: "link"; user: User; link: string };

type UserDialogsProps = {
  open: OpenUserDialog | null;
  activeAdminIds: readonly string[];
  /** Whether the reader has one, a code of which is wanted before another person's goes. */
  hasOwnSecondFactor: boolean;
  onChange: (open: OpenUserDialog | null) => void;
  onSaved: () => void;
};

/** Whichever window of the user page is open. A new link leads on to the window that shows it. */
export function UserDialogs({
  open,
  activeAdminIds,
  hasOwnSecondFactor,
  onChange,
  onSaved,
}: UserDialogsProps) {
  const t = useTranslations("admin.userSaved");
  const admin = useTranslations("admin");
  const close = () => onChange(null);
  const saved = ({ user, link }: UserWithLink) => {
    onSaved();
    if (link !== null) onChange({ kind: "link", user, link });
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
            saved({ user, link: null });
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
            if (open.act !== "invite") showToast({ text: t(open.act, { name: answer.user.displayName }) });
            saved(answer);
          }}
          onClose={close}
        />
      );
    case "resetSecondFactor":
      return (
        <ResetSecondFactorDialog
          user={open.user}
          wantsCode={hasOwnSecondFactor}
          onDone={() => {
            onSaved();
            close();
          }}
          onClose={close}
        />
      );
    case "link":
      return (
        <SecretDialog
          title={admin("link.title", { name: open.user.displayName })}
          once={admin("link.once", { login: open.user.login ?? "" })}
          label={admin("link.link")}
          secret={open.link}
          doneText={admin("link.done")}
          onClose={close}
        />
      );
    default:
      return null;
  }
}
