import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AuditScreen } from "@/components/admin/audit/audit-screen";
import { PrefetchedQueries } from "@/components/layout/prefetched-queries";
import { listApiKeys } from "@/lib/api-keys/api-key-queries";
import { listAuditEntries } from "@/lib/audit/audit-queries";
import { auditOptions } from "@/lib/audit/audit-query-options";
import { auditFilterSchema } from "@/lib/audit/audit-schema";
import { auditSearch } from "@/lib/audit/audit-search";
import { can } from "@/lib/auth/permissions";
import { requireActor } from "@/lib/auth/require-actor";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { listUsers } from "@/lib/users/user-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("admin.tabs"))("audit") };
}

export default async function AdminAuditPage({ searchParams }: PageProps<"/admin/audit">) {
  const actor = await requireActor();
  if (!can(actor.role, "audit:read")) notFound();
  const { timeZone } = await organisationSettings();
  const search = auditSearch(await searchParams);
  const filter = auditFilterSchema.safeParse(search);
  const queryClient = new QueryClient();
  // A filter that cannot be is left to the browser's own call, whose answer says what is wrong with it.
  if (filter.success) {
    await queryClient.prefetchInfiniteQuery({
      ...auditOptions(search),
      queryFn: () => listAuditEntries(actor, filter.data, timeZone),
    });
  }
  const people = (await listUsers(actor)).map(({ id, displayName }) => ({ id, label: displayName }));
  const keys = (await listApiKeys(actor)).map(({ id, name, tokenStart }) => ({
    id,
    label: `${name} (${tokenStart}…)`,
  }));
  return (
    <PrefetchedQueries client={queryClient}>
      <AuditScreen actors={[...people, ...keys]} timeZone={timeZone} />
    </PrefetchedQueries>
  );
}
