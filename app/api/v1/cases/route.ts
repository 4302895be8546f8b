import { listCases } from "@/lib/cases/case-queries";
import { queueFilterSchema, queuePageSchema } from "@/lib/cases/case-queue-schema";
import { logCaseSchema, loggedCaseSchema } from "@/lib/cases/case-schema";
import { logCase } from "@/lib/cases/log-case-commands";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export const GET = handle(
  {
    summary: "List the cases of a queue",
    policy: "case:read",
    query: queueFilterSchema,
    response: queuePageSchema,
  },
  async ({ actor, query, now }) => listCases(actor, query, (await organisationSettings()).timeZone, now),
);

export const POST = handle(
  {
    summary: "Log a bind case",
    policy: "case:write",
    body: logCaseSchema,
    response: loggedCaseSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, body, idempotencyKey, now }) =>
    logCase(actor, body, await getPublishedModel(actor), idempotencyKey, now),
);
