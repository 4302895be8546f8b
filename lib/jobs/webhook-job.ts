import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { deliverWebhooks, forgetOldEvents } from "./deliver-webhooks";

const FORGET_MS = 3_600_000;

const held = globalThis as typeof globalThis & { binddeskWebhooks?: NodeJS.Timeout };
let forgottenAt = 0;

async function attempt(work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    log().warn({ event: "webhook_job_failed", reason: thrown instanceof Error ? thrown.name : "unknown" });
  }
}

/** Sends what is due at once instead of at the next look. */
export const beginDeliveries = (): void => void attempt(deliverWebhooks);

/** Sends events for as long as the process lives. Every process of a desk may do so. */
export function startWebhookJob(): void {
  if (held.binddeskWebhooks) return;
  const next = (): void => {
    held.binddeskWebhooks = setTimeout(async () => {
      await attempt(deliverWebhooks);
      if (Date.now() - forgottenAt > FORGET_MS) {
        forgottenAt = Date.now();
        await attempt(forgetOldEvents);
      }
      next();
    }, env().WEBHOOK_SECONDS * 1_000).unref();
  };
  next();
}
