import type { useTranslations } from "next-intl";
import type { MenuEntry } from "@/components/ui/menu";
import { decideReset } from "@/lib/second-factor/second-factor-decisions";
import { decideUserChange } from "@/lib/users/user-decisions";
import type { User } from "@/lib/users/user-schema";
import type { UserAct } from "./confirm-user-dialog";

type Texts = {
  admin: ReturnType<typeof useTranslations<"admin">>;
  errors: ReturnType<typeof useTranslations<"errors">>;
};

type Acts = {
  onEdit: (user: User) => void;
  onAct: (act: UserAct, user: User) => void;
  onResetSecondFactor: (user: User) => void;
};

/** What can be done with a user; what the server would refuse is greyed out with the reason. */
export function userMenuEntries(
  user: User,
  activeAdminIds: readonly string[],
  { admin, errors }: Texts,
  { onEdit, onAct, onResetSecondFactor }: Acts,
  ownId: string,
): MenuEntry[] {
  const disabling = decideUserChange(user, { isActive: false }, activeAdminIds);
  const resetting = decideReset(user, ownId);
  const edit = { id: "edit", label: admin("users.edit"), onAction: () => onEdit(user) };
  if (!user.isActive) {
    return [edit, { id: "enable", label: admin("users.enable"), onAction: () => onAct("enable", user) }];
  }
  return [
    edit,
    { id: "invite", label: admin("users.invite"), onAction: () => onAct("invite", user) },
    { id: "endSessions", label: admin("users.endSessions"), onAction: () => onAct("endSessions", user) },
    ...(user.hasSecondFactor
      ? [
          {
            id: "resetSecondFactor",
            label: admin("users.resetSecondFactor"),
            description: resetting.ok ? undefined : errors(resetting.refusal),
            isDisabled: !resetting.ok,
            onAction: () => onResetSecondFactor(user),
          },
        ]
      : []),
    {
      id: "disable",
      label: admin("users.disable"),
      description: disabling.ok ? undefined : errors(disabling.refusal),
      isDanger: true,
      isDisabled: !disabling.ok,
      onAction: () => onAct("disable", user),
    },
  ];
}
