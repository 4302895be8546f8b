import { learningRequestSchema, learningRunSchema } from "@/lib/diagnosis/model-version-schema";
import { env } from "@/lib/env";
import { handle } from "@/lib/http/handle";
import { learnFromConfirmedCases } from "@/lib/jobs/learn-model";

export const POST = handle(
  {
    summary: "Learn from the confirmed cases into a draft version; nothing is published",
    policy: "model:manage",
    body: learningRequestSchema,
    response: learningRunSchema,
  },
  async ({ actor, body }) =>
    learnFromConfirmedCases(actor, { withDemo: body.withDemo ?? env().BINDDESK_TRIAL === "1" }),
);
