import "server-only";
import { AppError } from "@/lib/app-error";
import { jobActor } from "@/lib/auth/job-actor";
import { countConfirmedCases } from "@/lib/cases/confirmed-case-queries";
import { MIN_CONFIRMED_CASES } from "@/lib/diagnosis/learning-report";
import { lastLearnedAt } from "@/lib/diagnosis/model-lineage";
import { listLineages } from "@/lib/diagnosis/model-version-queries";
import type { LearningRun } from "@/lib/diagnosis/model-version-schema";
import { env } from "@/lib/env";
import { log } from "@/lib/http/log";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { learnFromConfirmedCases } from "./learn-model";
import { isLearningDue } from "./learning-due";

const HOUR_MS = 3_600_000;
/** After the start, when everybody opens the desk. */
const FIRST_LOOK_MS = 10 * 60_000;

let lastTriedAt: number | null = null;

/** Learns when it is due; null when it is not. Made-up cases count only where the desk runs as a trial. */
export async function learnWhenDue(now: number, minCases = MIN_CONFIRMED_CASES): Promise<LearningRun | null> {
  const actor = jobActor();
  const withDemo = env().BINDDESK_TRIAL === "1";
  const last = lastLearnedAt(await listLineages(actor));
  const closedAfter = last === null ? null : new Date(last);
  const { timeZone } = await organisationSettings();
  const newCases = await countConfirmedCases(actor, { withDemo, closedAfter }, timeZone);
  if (!isLearningDue({ newCases, minCases, lastTriedAt }, now)) return null;
  lastTriedAt = now;
  return learnFromConfirmedCases(actor, { withDemo, minCases });
}

async function lookNow(): Promise<void> {
  try {
    const run = await learnWhenDue(Date.now());
    if (run)
      log().info({ event: "learning_ended", result: run.result, draft: run.model?.number, cases: run.n });
  } catch (thrown) {
    // Another process learning is the rule with several of them.
    if (thrown instanceof AppError && thrown.code === "refused") return;
    const reason = thrown instanceof Error ? thrown.name : "unknown";
    log().warn({ event: "learning_failed", reason });
  }
}

const held = globalThis as typeof globalThis & { binddeskLearning?: NodeJS.Timeout };

/** Looks every hour whether learning is due. Several processes may each do so: one of them learns. */
export function startDailyLearning(): void {
  if (held.binddeskLearning) return;
  const next = (afterMs: number): void => {
    held.binddeskLearning = setTimeout(async () => {
      await lookNow();
      next(HOUR_MS);
    }, afterMs).unref();
  };
  next(FIRST_LOOK_MS);
}
