import { handle } from "@/lib/http/handle";
import { beginDeliveries } from "@/lib/jobs/webhook-job";
import { replayDelivery } from "@/lib/webhooks/webhook-commands";
import { deliveryParamsSchema, webhookDeliverySchema } from "@/lib/webhooks/webhook-schema";

export const POST = handle(
  {
    summary: "Send an event once more, under its own id",
    policy: "webhook:manage",
    params: deliveryParamsSchema,
    response: webhookDeliverySchema,
  },
  async ({ actor, params, now }) => {
    const delivery = await replayDelivery(actor, params.id, params.delivery, now);
    beginDeliveries();
    return delivery;
  },
);
