import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";
import type {
  ChangeWebhookInput,
  CreateWebhookInput,
  DeliveryPage,
  NewWebhook,
  WebhookDelivery,
  WebhookEndpoint,
} from "./webhook-schema";

export const fetchWebhooks = async (signal?: AbortSignal): Promise<WebhookEndpoint[]> =>
  (await fetchJson<{ items: WebhookEndpoint[] }>(api.webhooks(), { signal })).items;

export const fetchDeliveries = (
  id: string,
  filter: Record<string, string | undefined>,
  signal?: AbortSignal,
): Promise<DeliveryPage> => fetchJson(api.webhookDeliveries(id, filter), { signal, isBackground: true });

export const postWebhook = (body: CreateWebhookInput): Promise<NewWebhook> =>
  fetchJson(api.webhooks(), { method: "POST", body });

export const patchWebhook = (id: string, body: ChangeWebhookInput): Promise<WebhookEndpoint> =>
  fetchJson(api.webhook(id), { method: "PATCH", body });

export const deleteWebhook = (id: string): Promise<{ id: string }> =>
  fetchJson(api.webhook(id), { method: "DELETE" });

export const postPing = (id: string): Promise<WebhookDelivery> =>
  fetchJson(api.pingWebhook(id), { method: "POST" });

export const postReplay = (id: string, delivery: string): Promise<WebhookDelivery> =>
  fetchJson(api.replayDelivery(id, delivery), { method: "POST" });
