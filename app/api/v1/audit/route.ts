import { listAuditEntries } from "@/lib/audit/audit-queries";
import { auditPageSchema, auditQuerySchema } from "@/lib/audit/audit-schema";
import { handle } from "@/lib/http/handle";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export const GET = handle(
  {
    summary: "List what was changed, by whom, the newest first, with the fields before and after",
    policy: "audit:read",
    query: auditQuerySchema,
    response: auditPageSchema,
  },
  async ({ actor, query }) => listAuditEntries(actor, query, (await organisationSettings()).timeZone),
);
