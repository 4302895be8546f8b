import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { UsersScreen } from "@/components/admin/users/users-screen";
import { MoreMessages } from "@/components/layout/more-messages";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { pickMessages } from "@/lib/i18n/messages";
import { listTeams } from "@/lib/teams/team-queries";
import { teamsOptions } from "@/lib/teams/team-query-options";
import { listUsers } from "@/lib/users/user-queries";
import { usersOptions } from "@/lib/users/user-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("users") };
}

export default async function AdminUsersPage() {
  const actor = await requireActor();
  if (!can(actor.role, "user:manage")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...usersOptions(), queryFn: () => listUsers(actor) });
  await queryClient.prefetchQuery({ ...teamsOptions(), queryFn: () => listTeams(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <MoreMessages messages={pickMessages(await getLocale(), ["auth"])}>
        <UsersScreen ownId={actor.id} />
      </MoreMessages>
    </PrefetchedQueries>
  );
}
