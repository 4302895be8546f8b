import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IncidentScreen } from "@/components/incidents/incident-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { AppError } from "@/lib/app-error";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getIncident } from "@/lib/incidents/incident-queries";
import { incidentOptions } from "@/lib/incidents/incident-query-options";
import { type Incident, incidentParamsSchema } from "@/lib/incidents/incident-schema";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

type IncidentPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("incidents"))("title") };
}

/** An address that names no incident is a page that is not there. */
async function readIncident(
  actor: Parameters<typeof getIncident>[0],
  params: IncidentPageProps["params"],
): Promise<Incident> {
  const parsed = incidentParamsSchema.safeParse(await params);
  if (!parsed.success) notFound();
  try {
    return await getIncident(actor, parsed.data.id);
  } catch (thrown) {
    if (thrown instanceof AppError && thrown.code === "not_found") notFound();
    throw thrown;
  }
}

export default async function IncidentPage({ params }: IncidentPageProps) {
  const actor = await requireActor();
  const incident = await readIncident(actor, params);
  const { timeZone } = await organisationSettings();
  const queryClient = new QueryClient();
  queryClient.setQueryData(incidentOptions(incident.id).queryKey, incident);
  return (
    <PrefetchedQueries client={queryClient}>
      <IncidentScreen id={incident.id} timeZone={timeZone} canAct={can(actor.role, "incident:write")} />
    </PrefetchedQueries>
  );
}
