import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";
import { startRun } from "@/lib/incidents/incident-case-commands";
import { closeAllSchema, incidentRunSchema } from "@/lib/incidents/incident-case-schema";
import { incidentParamsSchema } from "@/lib/incidents/incident-schema";
import { beginRun } from "@/lib/jobs/incident-run";

export const POST = handle(
  {
    summary: "Close every open case of an incident, one by one; the answer comes before the work is done",
    policy: "incident:write",
    params: incidentParamsSchema,
    body: closeAllSchema,
    response: incidentRunSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, body, idempotencyKey }) => {
    const model = await getPublishedModel(actor);
    const run = await startRun(actor, params.id, { kind: "close", ...body }, model, idempotencyKey);
    beginRun(run.id);
    return run;
  },
);
