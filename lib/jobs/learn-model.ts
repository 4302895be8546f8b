import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { StoredConfirmedCase } from "@/lib/cases/confirmed-case";
import { listConfirmedCases } from "@/lib/cases/confirmed-case-queries";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { MIN_CONFIRMED_CASES } from "@/lib/diagnosis/learning-report";
import type { LearningSource } from "@/lib/diagnosis/learning-report-schema";
import { learningBase } from "@/lib/diagnosis/model-lineage";
import { storeLearnedDraft } from "@/lib/diagnosis/model-version-commands";
import { getModelDocument, listLineages } from "@/lib/diagnosis/model-version-queries";
import type { LearningRun } from "@/lib/diagnosis/model-version-schema";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { withJobLock } from "./job-lock";
import { learnAside } from "./learn-aside";

/** The newest so many; older ones say less about how banks and wallets behave today. */
const MAX_CASES = 20_000;

export type LearningOptions = { withDemo: boolean; minCases?: number };

function sourceOf(basedOnNumber: number, cases: readonly StoredConfirmedCase[]): LearningSource {
  const closings = cases.map(({ closedAt }) => closedAt).sort();
  return {
    basedOnNumber,
    n: cases.length,
    demoCases: cases.filter(({ isDemo }) => isDemo).length,
    earliestClosedAt: closings[0] ?? "",
    latestClosedAt: closings.at(-1) ?? "",
  };
}

async function learn(
  actor: Actor,
  { withDemo, minCases = MIN_CONFIRMED_CASES }: LearningOptions,
): Promise<LearningRun> {
  const { timeZone } = await organisationSettings();
  const published = await getPublishedModel(actor);
  const base = learningBase(await listLineages(actor), published.number);
  const cases = await listConfirmedCases(actor, { withDemo }, timeZone, MAX_CASES);
  const counted = { n: cases.length, minCases };
  if (cases.length < minCases) return { result: "too_few", model: null, ...counted };
  const { document } = await getModelDocument(actor, { number: base });
  const learned = await learnAside({ document, cases, minCases });
  if (learned.report.isTooFew) return { result: "too_few", model: null, ...counted };
  const report = { ...learned.report, source: sourceOf(base, cases) };
  const { model, isNew } = await storeLearnedDraft(actor, learned.document, report);
  return { result: isNew ? "drafted" : "unchanged", model, ...counted };
}

/**
 * Learns from the confirmed cases into a draft with its report; publishes nothing. Below `minCases` nothing is made,
 * and the same cases never make a second draft. Refuses while another learning runs, in whatever process.
 */
export async function learnFromConfirmedCases(actor: Actor, options: LearningOptions): Promise<LearningRun> {
  assertCan(actor, "model:manage");
  const run = await withJobLock("learn-model", () => learn(actor, options));
  if (!run.isRun) throw new AppError("refused", { messageKey: "model.learningRuns" });
  return run.value;
}
