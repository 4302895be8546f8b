import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { TeamsScreen } from "@/components/admin/teams/teams-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { listTeams } from "@/lib/teams/team-queries";
import { teamsOptions } from "@/lib/teams/team-query-options";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("teams") };
}

export default async function AdminTeamsPage() {
  const actor = await requireActor();
  if (!can(actor.role, "user:manage")) notFound();
  const queryClient = new QueryClient();
  await queryClient.prefetchQuery({ ...teamsOptions(), queryFn: () => listTeams(actor) });
  return (
    <PrefetchedQueries client={queryClient}>
      <TeamsScreen />
    </PrefetchedQueries>
  );
}
