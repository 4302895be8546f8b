import "server-only";
import { log } from "@/lib/http/log";
import { sealAudit } from "./seal-audit";

const EVERY_MS = 60_000;

const held = globalThis as typeof globalThis & { binddeskSeals?: NodeJS.Timeout };

/** Seals the audit trail once a minute for as long as the process lives. */
export function startSealJob(): void {
  if (held.binddeskSeals) return;
  const next = (): void => {
    held.binddeskSeals = setTimeout(async () => {
      try {
        await sealAudit();
      } catch (thrown) {
        log().warn({ event: "audit_seal_failed", reason: thrown instanceof Error ? thrown.name : "unknown" });
      }
      next();
    }, EVERY_MS).unref();
  };
  next();
}
