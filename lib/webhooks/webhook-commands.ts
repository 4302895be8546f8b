import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { encryptSecret } from "@/lib/auth/secret-cipher";
import { newWebhookSecret } from "@/lib/auth/webhook-secret";
import { actAs } from "@/lib/db/act-as";
import { database } from "@/lib/db/client";
import { env } from "@/lib/env";
import { urlRefusal } from "./public-address";
import { getWebhook } from "./webhook-queries";
import {
  type ChangeWebhook,
  type CreateWebhook,
  type NewWebhook,
  PING,
  type WebhookDelivery,
  type WebhookEndpoint,
} from "./webhook-schema";
import { deliverySelect, toDelivery, toWebhook, webhookSelect } from "./webhook-select";

/** What the spelling tells is told at once; where a name leads is looked at before every attempt. */
function assertReachable(url: string | undefined): void {
  const refusal = url === undefined ? null : urlRefusal(url, env().WEBHOOK_ALLOW_PRIVATE === "1");
  if (refusal !== null)
    throw new AppError("invalid", { issues: [{ path: "url", messageKey: `webhook.${refusal}` }] });
}

/** Adds an endpoint, which is told of its events from now on. The secret is in the answer and nowhere else to read. */
export async function createWebhook(actor: Actor, input: CreateWebhook): Promise<NewWebhook> {
  assertCan(actor, "webhook:manage");
  assertReachable(input.url);
  const secret = newWebhookSecret();
  const row = await database().webhookEndpoint.create({
    data: {
      ...input,
      secretCipher: encryptSecret("webhook secrets", secret, env().NEXTAUTH_SECRET),
      updatedById: actor.id,
    },
    select: webhookSelect,
  });
  return { webhook: toWebhook(row, { waiting: 0, dead: 0 }), secret };
}

/** Changes an endpoint, or switches it off or on. Refuses a stale version with the endpoint as it now is. */
export async function changeWebhook(
  actor: Actor,
  id: string,
  { version, ...changes }: ChangeWebhook,
): Promise<WebhookEndpoint> {
  assertCan(actor, "webhook:manage");
  assertReachable(changes.url);
  const { count } = await database().webhookEndpoint.updateMany({
    where: { id, version },
    data: { ...changes, version: { increment: 1 }, updatedById: actor.id },
  });
  const current = await getWebhook(actor, id);
  if (count === 0) throw new AppError("conflict", { current });
  return current;
}

/**
 * Removes an endpoint with all that was and would be sent to it. The audit trail keeps the endpoint, without its secret,
 * and who removed it.
 */
export async function removeWebhook(actor: Actor, id: string): Promise<{ id: string }> {
  assertCan(actor, "webhook:manage");
  return database().$transaction(async (transaction) => {
    await actAs(transaction, actor);
    const { count } = await transaction.webhookEndpoint.deleteMany({ where: { id } });
    if (count === 0) throw new AppError("not_found");
    return { id };
  });
}

/** Queues a test event for one endpoint. Refuses one that is switched off, to which nothing would go. */
export async function pingWebhook(actor: Actor, id: string): Promise<WebhookDelivery> {
  assertCan(actor, "webhook:manage");
  const current = await getWebhook(actor, id);
  if (!current.isActive) throw new AppError("refused", { messageKey: "webhook.isOff" });
  const row = await database().webhookDelivery.create({
    data: { endpoint: { connect: { id } }, event: { create: { kind: PING, body: {} } } },
    select: deliverySelect,
  });
  return toDelivery(row);
}

/**
 * Sends an event once more, under its own id, with a new day of attempts. Refuses one that still waits for an attempt:
 * of two who replay at once the second is told so.
 */
export async function replayDelivery(
  actor: Actor,
  endpointId: string,
  id: string,
  now: Date,
): Promise<WebhookDelivery> {
  assertCan(actor, "webhook:manage");
  const { count } = await database().webhookDelivery.updateMany({
    where: { id, endpointId, state: { not: "pending" } },
    data: { state: "pending", attempts: 0, queuedAt: now, nextAttemptAt: now, endedAt: null },
  });
  const row = await database().webhookDelivery.findUnique({
    where: { id, endpointId },
    select: deliverySelect,
  });
  if (!row) throw new AppError("not_found");
  if (count === 0) throw new AppError("refused", { messageKey: "webhook.waits" });
  return toDelivery(row);
}
