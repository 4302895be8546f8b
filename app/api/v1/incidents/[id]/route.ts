import { handle } from "@/lib/http/handle";
import { changeIncident } from "@/lib/incidents/incident-commands";
import { getIncident } from "@/lib/incidents/incident-queries";
import { changeIncidentSchema, incidentParamsSchema, incidentSchema } from "@/lib/incidents/incident-schema";

export const GET = handle(
  {
    summary: "Read an incident",
    policy: "incident:read",
    params: incidentParamsSchema,
    response: incidentSchema,
  },
  async ({ actor, params }) => getIncident(actor, params.id),
);

export const PATCH = handle(
  {
    summary: "Change an incident, or open, dismiss, close or open it again",
    policy: "incident:write",
    params: incidentParamsSchema,
    body: changeIncidentSchema,
    response: incidentSchema,
  },
  async ({ actor, params, body, now }) => changeIncident(actor, params.id, body, now),
);
