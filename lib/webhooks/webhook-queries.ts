import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { DeliveryPage, DeliveryQuery, WebhookEndpoint } from "./webhook-schema";
import { deliverySelect, toDelivery, toWebhook, webhookSelect } from "./webhook-select";

type Client = Pick<Transaction, "webhookEndpoint" | "webhookDelivery">;

const PAGE = 25;

/** How many deliveries of each endpoint wait or were given up. */
async function countsOf(client: Client, ids: string[]) {
  const rows = await client.webhookDelivery.groupBy({
    by: ["endpointId", "state"],
    where: { endpointId: { in: ids }, state: { not: "delivered" } },
    _count: { _all: true },
  });
  const count = (id: string, state: string): number =>
    rows.find((row) => row.endpointId === id && row.state === state)?._count._all ?? 0;
  return (id: string) => ({ waiting: count(id, "pending"), dead: count(id, "dead") });
}

/** Every endpoint by name. */
export async function listWebhooks(actor: Actor): Promise<WebhookEndpoint[]> {
  assertCan(actor, "webhook:manage");
  const rows = await database().webhookEndpoint.findMany({
    orderBy: [{ name: "asc" }, { id: "asc" }],
    select: webhookSelect,
  });
  const counts = await countsOf(
    database(),
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toWebhook(row, counts(row.id)));
}

/** Refuses with not_found. */
export async function getWebhook(
  actor: Actor,
  id: string,
  client: Client = database(),
): Promise<WebhookEndpoint> {
  assertCan(actor, "webhook:manage");
  const row = await client.webhookEndpoint.findUnique({ where: { id }, select: webhookSelect });
  if (!row) throw new AppError("not_found");
  return toWebhook(row, (await countsOf(client, [id]))(id));
}

/** What was and will be sent to an endpoint in the last thirty days, the newest first, with every attempt. */
export async function listDeliveries(
  actor: Actor,
  endpointId: string,
  { state, cursor }: DeliveryQuery,
): Promise<DeliveryPage> {
  assertCan(actor, "webhook:manage");
  await getWebhook(actor, endpointId);
  const rows = await database().webhookDelivery.findMany({
    where: { endpointId, state, ...(cursor ? { id: { lt: cursor } } : {}) },
    orderBy: { id: "desc" },
    take: PAGE + 1,
    select: deliverySelect,
  });
  const items = rows.slice(0, PAGE).map(toDelivery);
  return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.id ?? null) : null };
}
