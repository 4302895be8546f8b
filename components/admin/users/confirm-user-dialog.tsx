"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { conflictWinner } from "@/components/admin/conflict-winner";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { patchUser } from "@/lib/users/user-fetchers";
import type { ChangeUserInput, User, UserWithLink } from "@/lib/users/user-schema";

export type UserAct = "invite" | "endSessions" | "disable" | "enable";

const CHANGES: Record<UserAct, Omit<ChangeUserInput, "version">> = {
  invite: { invite: true },
  endSessions: { endSessions: true },
  disable: { isActive: false },
  enable: { isActive: true },
};

type ConfirmUserDialogProps = {
  act: UserAct;
  user: User;
  onDone: (answer: UserWithLink) => void;
  onClose: () => void;
};

/** What takes effect at once is asked for once more, with its consequence. */
export function ConfirmUserDialog({ act, user, onDone, onClose }: ConfirmUserDialogProps) {
  const t = useTranslations("admin.confirm");
  const common = useTranslations("common");
  const change = useMutation<UserWithLink, Error, { version: number }>({
    mutationFn: ({ version }) => patchUser(user.id, { version, ...CHANGES[act] }),
    onSuccess: onDone,
  });
  // After a conflict the refusal is on screen, and pressing again means the user as now is.
  const latest = conflictWinner<User>(change.error) ?? user;
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t(`${act}Title`, { name: user.displayName })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {common("action.cancel")}
          </Button>
          <Button
            variant={act === "enable" ? "primary" : "danger"}
            onPress={() => change.mutate({ version: latest.version ?? 0 })}
            isPending={change.isPending}
          >
            {t(`${act}Submit`)}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={change.error} />
        <p>{t(act)}</p>
      </div>
    </Dialog>
  );
}
