import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { handle } from "@/lib/http/handle";
import { startRun } from "@/lib/incidents/incident-case-commands";
import { incidentRunSchema, replyAllSchema } from "@/lib/incidents/incident-case-schema";
import { incidentParamsSchema } from "@/lib/incidents/incident-schema";
import { beginRun } from "@/lib/jobs/incident-run";

export const POST = handle(
  {
    summary: "Store the incident's reply in every case of it that has none, with the case's own facts",
    policy: "incident:write",
    params: incidentParamsSchema,
    body: replyAllSchema,
    response: incidentRunSchema,
    status: 201,
    idempotent: true,
  },
  async ({ actor, params, idempotencyKey }) => {
    const model = await getPublishedModel(actor);
    const run = await startRun(actor, params.id, { kind: "reply" }, model, idempotencyKey);
    beginRun(run.id);
    return run;
  },
);
