import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";

const KEPT_MS = 5_000;
let kept: { at: number; answer: boolean } | null = null;

/** Whether made-up cases are among the real ones; every screen says so. Read at most once in five seconds. */
export async function hasDemoCases(actor: Actor, now = Date.now()): Promise<boolean> {
  assertCan(actor, "case:read");
  if (kept && now - kept.at < KEPT_MS) return kept.answer;
  const row = await database().supportCase.findFirst({ where: { isDemo: true }, select: { id: true } });
  kept = { at: now, answer: row !== null };
  return kept.answer;
}
