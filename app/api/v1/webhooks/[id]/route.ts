import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { changeWebhook, removeWebhook } from "@/lib/webhooks/webhook-commands";
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

export const DELETE = handle(
  {
    summary: "Remove an endpoint with its deliveries; nothing more is sent to it",
    policy: "webhook:manage",
    params: webhookParamsSchema,
    response: z.strictObject({ id: z.uuid() }),
  },
  async ({ actor, params }) => removeWebhook(actor, params.id),
);
