"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import Plus from "lucide-react/icons/plus";
import Users from "lucide-react/icons/users";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { type Column, DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonLines } from "@/components/ui/skeleton";
import { Tag } from "@/components/ui/tag";
import { routes } from "@/lib/routes";
import { teamsOptions } from "@/lib/teams/team-query-options";
import type { Team } from "@/lib/teams/team-schema";
import { EditTeamDialog } from "./edit-team-dialog";

function useColumns(onEdit: (team: Team) => void): Column<Team>[] {
  const t = useTranslations("admin.teams");
  const common = useTranslations("common");
  return [
    {
      id: "name",
      header: t("name"),
      isRowHeader: true,
      width: "220px",
      cell: (team) => (
        <span className="flex items-center gap-2 font-medium">
          {team.name}
          {team.isRetired ? <Tag>{t("retired")}</Tag> : null}
        </span>
      ),
    },
    {
      id: "members",
      header: t("people"),
      cell: ({ members }) =>
        members.length === 0 ? (
          <span className="text-faint">{t("nobody")}</span>
        ) : (
          <span className="block min-w-16 whitespace-normal">
            {members.map(({ displayName }) => displayName).join(t("separator"))}
          </span>
        ),
    },
    {
      id: "actions",
      header: <span className="sr-only">{common("action.more")}</span>,
      align: "end",
      width: "200px",
      cell: (team) => (
        <span className="inline-flex items-center gap-3">
          <Link
            href={routes.cases({ queue: "all", team: team.id })}
            className="text-accent hover:underline"
            aria-label={t("casesOf", { name: team.name })}
          >
            {t("cases")}
          </Link>
          <Button size="dense" onPress={() => onEdit(team)} aria-label={t("edit", { name: team.name })}>
            {common("action.edit")}
          </Button>
        </span>
      ),
    },
  ];
}

export function TeamsScreen() {
  const t = useTranslations("admin.teams");
  const queryClient = useQueryClient();
  const { data: teams, error, refetch, isFetching } = useQuery(teamsOptions());
  const [edited, setEdited] = useState<Team | "new" | null>(null);
  const columns = useColumns(setEdited);
  return (
    <AdminFrame
      current="teams"
      actions={
        <Button
          variant="primary"
          icon={<Plus aria-hidden="true" size={14} />}
          onPress={() => setEdited("new")}
        >
          {t("add")}
        </Button>
      }
    >
      <p className="mb-3 max-w-[80ch] text-muted text-sm">
        {t("intro")}{" "}
        <Link href={routes.adminUsers()} className="text-accent underline underline-offset-4">
          {t("toUsers")}
        </Link>
      </p>
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {teams ? (
        <DataTable
          caption={t("caption")}
          columns={columns}
          rows={teams}
          rowKey={({ id }) => id}
          empty={
            <EmptyState icon={<Users aria-hidden="true" size={28} />} title={t("none")}>
              {t("noneHelp")}
            </EmptyState>
          }
        />
      ) : error ? null : (
        <SkeletonLines />
      )}
      {edited ? (
        <EditTeamDialog
          team={edited === "new" ? null : edited}
          onSaved={() => {
            void queryClient.invalidateQueries(teamsOptions());
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      ) : null}
    </AdminFrame>
  );
}
