import { decryptSecret } from "@/lib/auth/secret-cipher";
import { isSwitchedOff } from "@/lib/auth/switched-off";
import { signatureOf } from "@/lib/auth/webhook-secret";
import { connectionPool } from "@/lib/db/client";
import { env } from "@/lib/env";
import { type SentWebhook, sendWebhook } from "@/lib/http/send-webhook";
import { retryDelaySeconds } from "@/lib/webhooks/retry-delay";
import { webhookBody } from "@/lib/webhooks/webhook-envelope";

/** Sent at the same time by one process. */
const AT_ONCE = 8;
/** After so long a delivery whose sender died is taken up by another: well over the longest attempt. */
const CLAIM_SECONDS = 60;
const KEPT_DAYS = 30;

type Claimed = {
  id: string;
  attempts: number;
  seconds_since_queued: number;
  event_id: string;
  kind: string;
  body: unknown;
  created_at: Date;
  url: string;
  secret_cipher: string;
};

// Moving the next attempt ahead is the claim; whoever else looks at the same time passes over the locked rows.
const CLAIM = `
  WITH due AS (
    SELECT d.id FROM webhook_deliveries d JOIN webhook_endpoints e ON e.id = d.endpoint_id
    WHERE d.state = 'pending' AND d.next_attempt_at <= now() AND e.is_active
    ORDER BY d.next_attempt_at LIMIT $1 FOR UPDATE OF d SKIP LOCKED)
  UPDATE webhook_deliveries d
  SET attempts = d.attempts + 1, next_attempt_at = now() + make_interval(secs => $2)
  FROM due, webhook_events v, webhook_endpoints e
  WHERE d.id = due.id AND v.id = d.event_id AND e.id = d.endpoint_id
  RETURNING d.id, d.attempts, extract(epoch FROM now() - d.queued_at)::float8 AS seconds_since_queued,
    v.id AS event_id, v.kind, v.body, v.created_at, e.url, e.secret_cipher`;

// A sender that was taken for dead and comes back late must not undo what the next one did.
const SETTLE = `
  WITH attempt AS (
    INSERT INTO webhook_attempts (delivery_id, number, status, failure, duration_ms) 
    -- An endpoint that was removed meanwhile took its deliveries along.
    SELECT id, $2::int, $3::smallint, $4::text, $5::int FROM webhook_deliveries WHERE id = $1)
  UPDATE webhook_deliveries
  SET state = $6::"DeliveryState", ended_at = CASE WHEN $6 = 'pending' THEN NULL ELSE now() END,
    next_attempt_at = now() + make_interval(secs => $7)
  WHERE id = $1 AND attempts = $2 AND state = 'pending'`;

function messageOf(claimed: Claimed, now: Date) {
  const body = webhookBody({
    id: claimed.event_id,
    kind: claimed.kind,
    createdAt: claimed.created_at,
    body: claimed.body,
  });
  const secret = decryptSecret("webhook secrets", claimed.secret_cipher, env().NEXTAUTH_SECRET);
  const headers = {
    "content-type": "application/json",
    "user-agent": "BindDesk-Webhook/1",
    "binddesk-event": claimed.kind,
    "binddesk-event-id": claimed.event_id,
    "binddesk-signature": signatureOf(secret, Math.floor(now.getTime() / 1_000), body),
  };
  return { url: claimed.url, headers, body };
}

async function attempt(claimed: Claimed): Promise<SentWebhook> {
  try {
    return await sendWebhook(messageOf(claimed, new Date()), {
      allowPrivate: env().WEBHOOK_ALLOW_PRIVATE === "1",
    });
  } catch {
    // Only the secret can fail here: it was encrypted with a NEXTAUTH_SECRET that is no more.
    return { status: null, failure: "secret_lost", durationMs: 0 };
  }
}

async function deliver(claimed: Claimed): Promise<void> {
  const sent = await attempt(claimed);
  const delay =
    sent.failure === null
      ? null
      : retryDelaySeconds(
          claimed.attempts,
          env().WEBHOOK_SECONDS,
          claimed.seconds_since_queued,
          Math.random(),
        );
  const state = sent.failure === null ? "delivered" : delay === null ? "dead" : "pending";
  const { status, failure, durationMs } = sent;
  await connectionPool().query(SETTLE, [
    claimed.id,
    claimed.attempts,
    status,
    failure,
    durationMs,
    state,
    delay ?? 0,
  ]);
}

/**
 * Sends every event that is due, a few at a time. Any number of processes may do so at once: a delivery has one sender
 * at a time, and one whose sender died is sent again. Receivers tell a repetition by the id of the event.
 */
export async function deliverWebhooks(): Promise<number> {
  if (await isSwitchedOff("webhooks")) return 0;
  let sent = 0;
  for (;;) {
    const { rows } = await connectionPool().query<Claimed>(CLAIM, [AT_ONCE, CLAIM_SECONDS]);
    await Promise.all(rows.map(deliver));
    sent += rows.length;
    if (rows.length < AT_ONCE) return sent;
  }
}

/** Forgets events after thirty days, with their deliveries and attempts. */
export async function forgetOldEvents(): Promise<void> {
  await connectionPool().query(
    "DELETE FROM webhook_events WHERE id < audit_floor(now() - make_interval(days => $1))",
    [KEPT_DAYS],
  );
}
