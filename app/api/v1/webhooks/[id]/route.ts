import { handle } from "@/lib/http/handle";
import { changeWebhook } from "@/lib/webhooks/webhook-commands";
import {
  changeWebhookSchema,
  webhookEndpointSchema,
  webhookParamsSchema,
} from "@/lib/webhooks/webhook-schema";

export const PATCH = handle(
  {
    summary: "Change an endpoint, or switch it off or on",
    policy: "webhook:manage",
    params: webhookParamsSchema,
    body: changeWebhookSchema,
    response: webhookEndpointSchema,
  },
  async ({ actor, params, body }) => changeWebhook(actor, params.id, body),
);
