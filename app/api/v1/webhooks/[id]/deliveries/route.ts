import { handle } from "@/lib/http/handle";
import { listDeliveries } from "@/lib/webhooks/webhook-queries";
import { deliveryPageSchema, deliveryQuerySchema, webhookParamsSchema } from "@/lib/webhooks/webhook-schema";

export const GET = handle(
  {
    summary: "List what was and will be sent to an endpoint, the newest first",
    policy: "webhook:manage",
    params: webhookParamsSchema,
    query: deliveryQuerySchema,
    response: deliveryPageSchema,
  },
  async ({ actor, params, query }) => listDeliveries(actor, params.id, query),
);
