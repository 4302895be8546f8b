import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { catalogNames } from "@/components/catalog/catalog-names";
import { CatalogNamesProvider } from "@/components/catalog/catalog-names-context";
import { IncidentScreen } from "@/components/incidents/incident-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { AppError } from "@/lib/app-error";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { getCatalog } from "@/lib/catalog/catalog-queries";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { listIncidentCases } from "@/lib/incidents/incident-case-queries";
import { getIncident } from "@/lib/incidents/incident-queries";
import { incidentCasesOptions, incidentOptions } from "@/lib/incidents/incident-query-options";
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
  const model = await getPublishedModel(actor);
  queryClient.setQueryData(
    incidentCasesOptions(incident.id).queryKey,
    await listIncidentCases(actor, incident.id, model),
  );
  const names = catalogNames(await getCatalog(actor), await getLocale());
  return (
    <CatalogNamesProvider names={names}>
      <PrefetchedQueries client={queryClient}>
        <IncidentScreen id={incident.id} timeZone={timeZone} canAct={can(actor.role, "incident:write")} />
      </PrefetchedQueries>
    </CatalogNamesProvider>
  );
}
