import { z } from "zod";
import { handle } from "@/lib/http/handle";
import { createWebhook } from "@/lib/webhooks/webhook-commands";
import { listWebhooks } from "@/lib/webhooks/webhook-queries";
import { createWebhookSchema, newWebhookSchema, webhookEndpointSchema } from "@/lib/webhooks/webhook-schema";

export const GET = handle(
  {
    summary: "List the endpoints that events are sent to",
    policy: "webhook:manage",
    response: z.strictObject({ items: z.array(webhookEndpointSchema) }),
  },
  async ({ actor }) => ({ items: await listWebhooks(actor) }),
);

export const POST = handle(
  {
    summary:
      'Add an endpoint; the answer holds the secret, told only this once. Each event is sent with BindDesk-Signature: t=<seconds>,v1=<HMAC-SHA256 of "<seconds>.<body>" in hexadecimal>',
    policy: "webhook:manage",
    body: createWebhookSchema,
    response: newWebhookSchema,
    status: 201,
  },
  async ({ actor, body }) => createWebhook(actor, body),
);
