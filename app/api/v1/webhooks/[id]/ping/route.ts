import { handle } from "@/lib/http/handle";
import { beginDeliveries } from "@/lib/jobs/webhook-job";
import { pingWebhook } from "@/lib/webhooks/webhook-commands";
import { webhookDeliverySchema, webhookParamsSchema } from "@/lib/webhooks/webhook-schema";

export const POST = handle(
  {
    summary: "Send a test event to an endpoint",
    policy: "webhook:manage",
    params: webhookParamsSchema,
    response: webhookDeliverySchema,
    status: 201,
  },
  async ({ actor, params }) => {
    const delivery = await pingWebhook(actor, params.id);
    beginDeliveries();
    return delivery;
  },
);
