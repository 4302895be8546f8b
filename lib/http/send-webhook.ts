import { lookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import { isPublicAddress, literalAddress, urlRefusal } from "@/lib/webhooks/public-address";

const TIMEOUT_MS = 10_000;

export type SentWebhook = { status: number | null; failure: string | null; durationMs: number };
export type WebhookMessage = { url: string; headers: Record<string, string>; body: string };
type Resolved = { address: string; family: number };

/** Every address of a name; tests hand in their own. */
export type Resolver = (hostname: string) => Promise<Resolved[]>;
const resolveName: Resolver = (hostname) => lookup(hostname, { all: true, verbatim: true });

/** The one address to connect to. A name that leads inside by any of its addresses is refused as a whole. */
async function addressOf(url: URL, allowPrivate: boolean, resolve: Resolver): Promise<Resolved | string> {
  const literal = literalAddress(url);
  const found = literal === null ? await resolve(url.hostname) : [{ address: literal, family: 0 }];
  if (!allowPrivate && !found.every(({ address }) => isPublicAddress(address))) return "not_public";
  return found[0] ?? "no_address";
}

/** Sends to the address that was looked at, whatever the name leads to by then. The host keeps its name for TLS. */
function post(message: WebhookMessage, url: URL, { address, family }: Resolved): Promise<number> {
  const pinned: LookupFunction = (_, options, callback) => {
    const known = { address, family: family || (address.includes(":") ? 6 : 4) };
    if (options.all) callback(null, [known]);
    else callback(null, known.address, known.family);
  };
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === "http:" ? http : https;
    const sending = request(url, {
      method: "POST",
      headers: { ...message.headers, "content-length": Buffer.byteLength(message.body) },
      lookup: pinned,
      agent: false,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    sending.on("response", (response) => {
      // What it says is not read: only the status counts, and nothing of it may fill the memory or the log.
      response.destroy();
      resolve(response.statusCode ?? 0);
    });
    sending.on("error", reject);
    sending.end(message.body);
  });
}

const failureOf = (thrown: unknown): string => {
  const code = thrown instanceof Error && "code" in thrown ? String(thrown.code) : "";
  if (thrown instanceof Error && (thrown.name === "TimeoutError" || thrown.name === "AbortError"))
    return "timeout";
  return /^[A-Z][A-Z0-9_]{2,40}$/.test(code) ? code : "failed";
};

/**
 * One attempt to deliver: connects within the open internet only, follows no redirect, and waits ten seconds at most
 * for the answer. Never throws: what went wrong is a short code.
 */
export async function sendWebhook(
  message: WebhookMessage,
  { allowPrivate, resolve = resolveName }: { allowPrivate: boolean; resolve?: Resolver },
): Promise<SentWebhook> {
  const start = performance.now();
  const ended = (status: number | null, failure: string | null): SentWebhook => ({
    status,
    failure,
    durationMs: Math.round(performance.now() - start),
  });
  const refusal = urlRefusal(message.url, allowPrivate);
  if (refusal !== null) return ended(null, refusal);
  try {
    const url = new URL(message.url);
    const address = await addressOf(url, allowPrivate, resolve);
    if (typeof address === "string") return ended(null, address);
    const status = await post(message, url, address);
    return ended(status, status >= 200 && status < 300 ? null : "status");
  } catch (thrown) {
    return ended(null, failureOf(thrown));
  }
}
