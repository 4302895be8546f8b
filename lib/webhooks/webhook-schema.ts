import { z } from "zod";
import { plainText } from "@/lib/privacy/guarded-text-schema";

export const WEBHOOK_EVENTS = [
  "case.created",
  "case.closed",
  "incident.opened",
  "incident.closed",
  "article.published",
  "model.published",
] as const;
export const webhookEventSchema = z.enum(WEBHOOK_EVENTS, { error: "errors.field.choice" });
export type WebhookEvent = z.infer<typeof webhookEventSchema>;

/** What a test sends; nobody subscribes to it. */
export const PING = "ping";

const nameSchema = plainText({ max: 60, min: 1 }).trim();
const urlSchema = plainText({ max: 500, min: 1 }).trim();
const eventsSchema = z
  .array(webhookEventSchema)
  .min(1, "errors.webhook.noEvent")
  .overwrite((events) => [...new Set(events)]);

export const webhookEndpointSchema = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.string()),
  isActive: z.boolean(),
  waiting: z.number().int().meta({ description: "Deliveries that wait for an attempt" }),
  dead: z.number().int().meta({ description: "Deliveries that were given up" }),
  createdAt: z.iso.datetime(),
  version: z.number().int(),
});
export type WebhookEndpoint = z.infer<typeof webhookEndpointSchema>;

export const createWebhookSchema = z.strictObject({ name: nameSchema, url: urlSchema, events: eventsSchema });
export type CreateWebhook = z.output<typeof createWebhookSchema>;
export type CreateWebhookInput = z.input<typeof createWebhookSchema>;

export const changeWebhookSchema = z.strictObject({
  version: z.number().int().min(1),
  name: nameSchema.optional(),
  url: urlSchema.optional(),
  events: eventsSchema.optional(),
  isActive: z.boolean().optional(),
});
export type ChangeWebhook = z.output<typeof changeWebhookSchema>;
export type ChangeWebhookInput = z.input<typeof changeWebhookSchema>;

/** The secret stands in one answer, right after it was made. */
export const newWebhookSchema = z.strictObject({ webhook: webhookEndpointSchema, secret: z.string() });
export type NewWebhook = z.infer<typeof newWebhookSchema>;

export const DELIVERY_STATES = ["pending", "delivered", "dead"] as const;

export const webhookDeliverySchema = z.strictObject({
  id: z.uuid(),
  eventId: z.uuid(),
  event: z.string(),
  state: z.enum(DELIVERY_STATES),
  body: z.string().meta({ description: "As it is sent" }),
  createdAt: z.iso.datetime(),
  nextAttemptAt: z.iso.datetime().nullable(),
  attempts: z.array(
    z.strictObject({
      number: z.number().int(),
      attemptedAt: z.iso.datetime(),
      status: z.number().int().nullable().meta({ description: "Null where no answer came" }),
      failure: z.string().nullable(),
      durationMs: z.number().int(),
    }),
  ),
});
export type WebhookDelivery = z.infer<typeof webhookDeliverySchema>;

export const deliveryPageSchema = z.strictObject({
  items: z.array(webhookDeliverySchema),
  nextCursor: z.uuid().nullable(),
});
export type DeliveryPage = z.infer<typeof deliveryPageSchema>;

export const webhookParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
export const deliveryParamsSchema = z.strictObject({
  id: z.uuid("errors.field.form"),
  delivery: z.uuid("errors.field.form"),
});
export const deliveryQuerySchema = z.strictObject({
  state: z.enum(DELIVERY_STATES, { error: "errors.field.choice" }).optional(),
  cursor: z.uuid("errors.field.form").optional(),
});
export type DeliveryQuery = z.output<typeof deliveryQuerySchema>;
