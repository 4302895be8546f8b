import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";
import { getIncidentReport } from "@/lib/incidents/incident-case-queries";
import { incidentReportSchema } from "@/lib/incidents/incident-case-schema";
import { incidentParamsSchema } from "@/lib/incidents/incident-schema";

export const GET = handle(
  {
    summary: "Report how long an incident lasted, how many cases it brought and what they cost",
    policy: "incident:read",
    params: incidentParamsSchema,
    response: incidentReportSchema,
  },
  async ({ actor, params, now }) => getIncidentReport(actor, params.id, await getPublishedModel(actor), now),
);
