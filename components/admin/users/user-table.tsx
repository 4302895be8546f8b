"use client";

import Ellipsis from "lucide-react/icons/ellipsis";
import ShieldCheck from "lucide-react/icons/shield-check";
import UserX from "lucide-react/icons/user-x";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { IconButton } from "@/components/ui/icon-button";
import { Menu, type MenuEntry } from "@/components/ui/menu";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { User } from "@/lib/users/user-schema";

type UserTableProps = {
  users: readonly User[];
  /** The reader, who is told apart. */
  ownId: string;
  /** What was looked for, when the table is part of a whole. */
  wanted: string;
  teamNames: ReadonlyMap<string, string>;
  entriesOf: (user: User) => MenuEntry[];
};

function UserName({ user, ownId }: { user: User; ownId: string }) {
  const t = useTranslations("admin.users");
  return (
    <span className="flex min-w-0 items-center gap-2">
      <Avatar name={user.displayName} size="small" tone={user.isActive ? "accent" : "info"} isDecorative />
      <span
        className={
          user.isActive ? "min-w-0 whitespace-normal font-medium" : "min-w-0 whitespace-normal text-muted"
        }
      >
        {user.displayName}
      </span>
      {user.id === ownId ? <Tag tone="info">{t("you")}</Tag> : null}
    </span>
  );
}

function UserState({ user }: { user: User }) {
  const t = useTranslations("admin.users");
  if (user.isActive && user.isInvited) return <Tag tone="info">{t("invited")}</Tag>;
  if (!user.isActive) return <Tag icon={<UserX aria-hidden="true" size={12} />}>{t("disabled")}</Tag>;
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <Tag tone="ok">{t("active")}</Tag>
      {user.hasSecondFactor ? (
        <Tag icon={<ShieldCheck aria-hidden="true" size={12} />}>{t("secondFactorOn")}</Tag>
      ) : null}
    </span>
  );
}

export function UserTable({ users, ownId, wanted, teamNames, entriesOf }: UserTableProps) {
  const t = useTranslations("admin.users");
  const common = useTranslations("common");
  const menuOf = (user: User) => (
    <Menu label={t("actions", { name: user.displayName })} items={entriesOf(user)}>
      <IconButton
        label={t("actions", { name: user.displayName })}
        icon={<Ellipsis aria-hidden="true" size={16} />}
        size="dense"
      />
    </Menu>
  );
  const columns: Column<User>[] = [
    {
      id: "name",
      header: t("name"),
      isRowHeader: true,
      cell: (user) => <UserName user={user} ownId={ownId} />,
    },
    {
      id: "login",
      header: t("login"),
      cell: ({ login }) => <span className="font-mono text-xs">{login}</span>,
    },
    { id: "role", header: t("role"), cell: ({ role }) => common(`role.${role}`) },
    {
      id: "team",
      header: t("team"),
      from: "lg",
      cell: ({ teamId }) => <span className="text-muted">{teamNames.get(teamId ?? "")}</span>,
    },
    { id: "state", header: t("state"), cell: (user) => <UserState user={user} /> },
    {
      id: "created",
      header: t("created"),
      from: "md",
      cell: ({ createdAt }) => (createdAt ? <RelativeTime value={createdAt} className="text-muted" /> : null),
    },
    {
      id: "actions",
      header: <span className="sr-only">{common("action.more")}</span>,
      align: "end",
      width: "56px",
      cell: menuOf,
    },
  ];
  return (
    <DataTable
      caption={t("caption")}
      columns={columns}
      rows={users}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t("noMatch", { text: wanted })}>{t("noMatchHelp")}</EmptyState>}
      card={(user) => (
        <div className="flex items-center gap-2 py-2 pr-1 pl-3">
          <div className="min-w-0 flex-1">
            <UserName user={user} ownId={ownId} />
            <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-xs">
              <span className="font-mono">{user.login}</span>
              <span>{common(`role.${user.role}`)}</span>
              <UserState user={user} />
            </p>
          </div>
          {menuOf(user)}
        </div>
      )}
    />
  );
}
