import { auditFilterSchema, auditPageSchema } from "@/lib/audit/audit-schema";
import { handle } from "@/lib/http/handle";
import { streamText } from "@/lib/http/stream-text";
import { exportedAudit } from "@/lib/jobs/export-audit";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export const GET = handle(
  {
    summary: "Every change that a filter matches, as CSV, one line a changed field",
    policy: "audit:read",
    query: auditFilterSchema,
    response: auditPageSchema,
    alternatives: ["text/csv"],
  },
  async ({ actor, query, now }) => {
    const { timeZone } = await organisationSettings();
    return streamText(exportedAudit(actor, query, timeZone), {
      name: `audit-${now.toISOString().slice(0, 10)}.csv`,
      type: "text/csv",
    });
  },
);
