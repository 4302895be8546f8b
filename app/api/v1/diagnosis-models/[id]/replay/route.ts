import { modelParamsSchema } from "@/lib/diagnosis/model-version-schema";
import { replayReportSchema, replayRequestSchema } from "@/lib/diagnosis/replay-schema";
import { env } from "@/lib/env";
import { handle } from "@/lib/http/handle";
import { replayModel } from "@/lib/jobs/replay-model";

export const POST = handle(
  {
    summary: "Replay past confirmed cases under a version, beside the published one; changes nothing",
    policy: "model:read",
    params: modelParamsSchema,
    body: replayRequestSchema,
    response: replayReportSchema,
  },
  async ({ actor, params, body }) =>
    replayModel(actor, params.id, { ...body, withDemo: body.withDemo ?? env().BINDDESK_TRIAL === "1" }),
);
