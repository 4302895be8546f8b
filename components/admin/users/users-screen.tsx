"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import UserPlus from "lucide-react/icons/user-plus";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { SearchField } from "@/components/ui/search-field";
import { SkeletonLines } from "@/components/ui/skeleton";
import { teamsOptions } from "@/lib/teams/team-query-options";
import { activeAdminIdsOf } from "@/lib/users/user-decisions";
import { usersOptions } from "@/lib/users/user-query-options";
import type { User } from "@/lib/users/user-schema";
import { type OpenUserDialog, UserDialogs } from "./user-dialogs";
import { userMenuEntries } from "./user-menu-entries";
import { UserTable } from "./user-table";

const matches = (user: User, wanted: string): boolean =>
  `${user.displayName} ${user.login ?? ""}`.toLowerCase().includes(wanted.trim().toLowerCase());

export function UsersScreen({ ownId }: { ownId: string }) {
  const admin = useTranslations("admin");
  const errors = useTranslations("errors");
  const { data: users, error, refetch, isFetching } = useQuery(usersOptions());
  const { data: teams } = useQuery(teamsOptions());
  const queryClient = useQueryClient();
  const [dialog, setDialog] = useState<OpenUserDialog | null>(null);
  const [wanted, setWanted] = useState("");
  const activeAdminIds = activeAdminIdsOf(users ?? []);
  const entriesOf = (user: User) =>
    userMenuEntries(
      user,
      activeAdminIds,
      { admin, errors },
      {
        onEdit: (edited) => setDialog({ kind: "edit", user: edited }),
        onAct: (act, chosen) => setDialog({ kind: "confirm", act, user: chosen }),
        onResetSecondFactor: (chosen) => setDialog({ kind: "resetSecondFactor", user: chosen }),
      },
      ownId,
    );
  return (
    <AdminFrame
      current="users"
      actions={
        <Button
          variant="primary"
          icon={<UserPlus aria-hidden="true" size={14} />}
          onPress={() => setDialog({ kind: "add" })}
        >
          {admin("users.add")}
        </Button>
      }
    >
      <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
        <SearchField
          label={admin("users.find")}
          placeholder={admin("users.findPlaceholder")}
          value={wanted}
          onChange={setWanted}
        />
        {users ? (
          <p className="text-muted text-sm">
            {admin("users.count", {
              count: users.length,
              active: users.filter(({ isActive }) => isActive).length,
            })}
          </p>
        ) : null}
      </div>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {users ? (
        <UserTable
          users={users.filter((user) => matches(user, wanted))}
          ownId={ownId}
          wanted={wanted}
          teamNames={new Map(teams?.map(({ id, name }) => [id, name]))}
          entriesOf={entriesOf}
        />
      ) : error ? null : (
        <SkeletonLines />
      )}
      <UserDialogs
        open={dialog}
        activeAdminIds={activeAdminIds}
        hasOwnSecondFactor={users?.find(({ id }) => id === ownId)?.hasSecondFactor ?? false}
        onChange={setDialog}
        onSaved={() => {
          void queryClient.invalidateQueries(usersOptions());
          void queryClient.invalidateQueries(teamsOptions());
        }}
      />
    </AdminFrame>
  );
}
