import { handle } from "@/lib/http/handle";
import { previewedReplySchema, replyPreviewSchema } from "@/lib/incidents/incident-case-schema";
import { incidentParamsSchema } from "@/lib/incidents/incident-schema";
import { previewReply } from "@/lib/incidents/reply-queries";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

export const POST = handle(
  {
    summary: "Show what the customer of one case would read, without storing it",
    policy: "incident:read",
    params: incidentParamsSchema,
    body: replyPreviewSchema,
    response: previewedReplySchema,
  },
  async ({ actor, params, body }) =>
    previewReply(actor, params.id, body, (await organisationSettings()).timeZone),
);
