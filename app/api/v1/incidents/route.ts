import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { openIncident } from "@/lib/incidents/incident-commands";
import { listIncidents } from "@/lib/incidents/incident-queries";
import { incidentFilterSchema, incidentSchema, openIncidentSchema } from "@/lib/incidents/incident-schema";

export const GET = handle(
  {
    summary: "List incidents: proposed ones first, then open ones, then what is over",
    policy: "incident:read",
    query: incidentFilterSchema,
    response: z.strictObject({ items: z.array(incidentSchema) }),
  },
  async ({ actor, query }) => ({ items: await listIncidents(actor, query) }),
);

export const POST = handle(
  {
    summary: "Open an incident by hand; it raises its causes in every running case that it touches",
    policy: "incident:write",
    body: openIncidentSchema,
    response: incidentSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, body, idempotencyKey, now }) => openIncident(actor, body, idempotencyKey, now),
);
