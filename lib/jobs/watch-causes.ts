import type { Actor } from "@/lib/auth/actor";
import type { SeriesBaseline } from "@/lib/incidents/baseline";
import { isBaselineDue } from "@/lib/incidents/baseline-due";
import { fitBaseline } from "@/lib/incidents/baseline-fit";
import { surgingCauses } from "@/lib/incidents/cause-surge";
import { keepCauseSurges } from "@/lib/incidents/cause-surge-commands";
import { readHistory, readLatestCounts } from "@/lib/incidents/detection-queries";
import { LONGEST_SURGE_MS, PAST_WEEKS } from "@/lib/incidents/detection-settings";

type Kept = { rows: SeriesBaseline[]; builtAt: Date };
const held = globalThis as typeof globalThis & { binddeskCauses?: Kept };

/** Kept by each process for itself: a table of its own would save one reading of the past a day and process. */
async function usualCauses(actor: Actor, timeZone: string, now: Date): Promise<SeriesBaseline[]> {
  const kept = held.binddeskCauses ?? { rows: [], builtAt: null };
  if (!isBaselineDue(kept, now)) return kept.rows;
  const until = new Date(now.getTime() - LONGEST_SURGE_MS);
  const history = await readHistory(actor, until, PAST_WEEKS, "cause");
  const rows = history === null ? [] : fitBaseline(history, [], timeZone);
  held.binddeskCauses = { rows, builtAt: now };
  return rows;
}

/** Looks once for causes that surge at all banks together; what places explain is left to the incidents. */
export async function watchCauses(actor: Actor, timeZone: string, now: Date): Promise<void> {
  const baseline = await usualCauses(actor, timeZone, now);
  const cells = await readLatestCounts(actor, now, "cause");
  await keepCauseSurges(actor, surgingCauses({ now, timeZone, cells, baseline, incidents: [] }), now);
}
