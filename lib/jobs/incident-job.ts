import "server-only";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { detectIncidents } from "./detect-incidents";
import { resumeRuns } from "./incident-run";

async function attempt(event: string, work: () => Promise<unknown>): Promise<void> {
  try {
    await work();
  } catch (thrown) {
    log().warn({ event, reason: thrown instanceof Error ? thrown.name : "unknown" });
  }
}

const held = globalThis as typeof globalThis & { binddeskIncidents?: NodeJS.Timeout };

/**
 * Looks for surges, and goes on with broken-off runs, every minute for as long as the process lives. Every process of a
 * desk may do so; what fails is tried again at the next look.
 */
export function startIncidentJob(): void {
  if (held.binddeskIncidents) return;
  const next = (): void => {
    held.binddeskIncidents = setTimeout(async () => {
      await attempt("incident_detection_failed", () => detectIncidents(new Date()));
      await attempt("incident_run_failed", resumeRuns);
      next();
    }, env().DETECTION_SECONDS * 1_000).unref();
  };
  next();
}
