import type { Prisma } from "@/lib/db/generated/client";
import { webhookBody } from "./webhook-envelope";
import type { WebhookDelivery, WebhookEndpoint } from "./webhook-schema";

export const webhookSelect = {
  id: true,
  name: true,
  url: true,
  events: true,
  isActive: true,
  createdAt: true,
  version: true,
} satisfies Prisma.WebhookEndpointSelect;

type WebhookRow = Prisma.WebhookEndpointGetPayload<{ select: typeof webhookSelect }>;

export const toWebhook = (
  { createdAt, ...row }: WebhookRow,
  counts: { waiting: number; dead: number },
): WebhookEndpoint => ({ ...row, ...counts, createdAt: createdAt.toISOString() });

export const deliverySelect = {
  id: true,
  eventId: true,
  state: true,
  nextAttemptAt: true,
  event: { select: { id: true, kind: true, body: true, createdAt: true } },
  log: {
    select: { number: true, attemptedAt: true, status: true, failure: true, durationMs: true },
    orderBy: { id: "asc" },
  },
} satisfies Prisma.WebhookDeliverySelect;

type DeliveryRow = Prisma.WebhookDeliveryGetPayload<{ select: typeof deliverySelect }>;

export const toDelivery = ({ event, log, nextAttemptAt, ...row }: DeliveryRow): WebhookDelivery => ({
  ...row,
  event: event.kind,
  body: webhookBody(event),
  createdAt: event.createdAt.toISOString(),
  nextAttemptAt: row.state === "pending" ? nextAttemptAt.toISOString() : null,
  attempts: log.map(({ attemptedAt, ...attempt }) => ({
    ...attempt,
    attemptedAt: attemptedAt.toISOString(),
  })),
});
