import { setImmediate } from "node:timers/promises";
import type { Actor } from "@/lib/auth/actor";
import { listConfirmedCases } from "@/lib/cases/confirmed-case-queries";
import { getModel, getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { learnedFromCount } from "@/lib/diagnosis/model-lineage";
import { listLineages } from "@/lib/diagnosis/model-version-queries";
import { type ConfirmedCase, type ReplayedCase, replayCases, scoreReplay } from "@/lib/diagnosis/replay";
import { changedLeaders } from "@/lib/diagnosis/replay-changes";
import type { ReplayReport, ReplayRequest } from "@/lib/diagnosis/replay-schema";
import { organisationSettings } from "@/lib/organisation/organisation-queries";

const AT_ONCE = 100;
const MAX_LISTED = 200;

/** Replays a part of the cases at a time, so that other requests are answered in between. */
async function replayed(model: LoadedModel, cases: readonly ConfirmedCase[]): Promise<ReplayedCase[]> {
  const found: ReplayedCase[] = [];
  for (let start = 0; start < cases.length; start += AT_ONCE) {
    found.push(...replayCases(model.compiled, cases.slice(start, start + AT_ONCE)));
    await setImmediate();
  }
  return found;
}

/**
 * What a version would have said of past confirmed cases, beside what the published one says, with everything that
 * was known of each at closing. Changes nothing. Refuses an unknown version with not_found.
 */
export async function replayModel(
  actor: Actor,
  modelId: string,
  { limit, withDemo = false, ...filter }: ReplayRequest,
): Promise<ReplayReport> {
  const candidate = await getModel(actor, modelId);
  const published = await getPublishedModel(actor);
  const { timeZone } = await organisationSettings();
  const cases = await listConfirmedCases(actor, { ...filter, withDemo }, timeZone, limit);
  const lineages = await listLineages(actor);
  const before = await replayed(published, cases);
  const after = published.id === candidate.id ? before : await replayed(candidate, cases);
  const changes = changedLeaders(before, after, cases);
  const side = ({ number }: LoadedModel, results: readonly ReplayedCase[]) => ({
    number,
    score: scoreReplay(results, cases),
    learnedFrom: learnedFromCount(lineages, number, cases),
  });
  return {
    n: cases.length,
    demoCases: cases.filter(({ isDemo }) => isDemo).length,
    published: side(published, before),
    candidate: side(candidate, after),
    changedCount: changes.length,
    better: changes.filter(({ verdict }) => verdict === "better").length,
    worse: changes.filter(({ verdict }) => verdict === "worse").length,
    changes: changes.slice(0, MAX_LISTED),
  };
}
