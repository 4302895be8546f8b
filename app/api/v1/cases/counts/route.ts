import { countCases } from "@/lib/cases/case-count-queries";
import { queueCountsSchema, queueFilterSchema } from "@/lib/cases/case-queue-schema";
import { handle } from "@/lib/http/handle";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export const GET = handle(
  {
    summary: "Count the open cases of each queue and those that a filter matches",
    policy: "case:read",
    query: queueFilterSchema,
    response: queueCountsSchema,
  },
  async ({ actor, query, now }) => countCases(actor, query, (await organisationSettings()).timeZone, now),
);
