import { z } from "zod";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";
import { chooseCases } from "@/lib/incidents/incident-case-commands";
import { listIncidentCases } from "@/lib/incidents/incident-case-queries";
import { chooseCasesSchema, incidentCasesSchema } from "@/lib/incidents/incident-case-schema";
import { incidentParamsSchema } from "@/lib/incidents/incident-schema";

export const GET = handle(
  {
    summary: "List the cases of an incident, and those that its rule leaves out with the reason",
    policy: "incident:read",
    params: incidentParamsSchema,
    response: incidentCasesSchema,
  },
  async ({ actor, params }) => listIncidentCases(actor, params.id, await getPublishedModel(actor)),
);

export const PATCH = handle(
  {
    summary: "Take cases into an incident or out of it",
    policy: "incident:write",
    params: incidentParamsSchema,
    body: chooseCasesSchema,
    response: z.strictObject({ count: z.number().int() }),
  },
  async ({ actor, params, body }) => chooseCases(actor, params.id, body),
);
