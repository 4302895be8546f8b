import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { UsersScreen } from "@/components/admin/users/users-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
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
      <UsersScreen ownId={actor.id} />
    </PrefetchedQueries>
  );
}
