import type { Actor } from "@/lib/auth/actor";
import { jobActor } from "@/lib/auth/job-actor";
import { isSwitchedOff } from "@/lib/auth/switched-off";
import { readPlaceCauses } from "@/lib/incidents/alarm-cause-queries";
import { applyAlarm, keepCause, keepStanding, storeBaseline } from "@/lib/incidents/alarm-commands";
import { decideAlarms, type StandingAlarm } from "@/lib/incidents/alarm-decisions";
import type { SeriesBaseline } from "@/lib/incidents/baseline";
import { isBaselineDue } from "@/lib/incidents/baseline-due";
import { fitBaseline } from "@/lib/incidents/baseline-fit";
import {
  readBaseline,
  readHistory,
  readLatestCounts,
  readWatchedIncidents,
  type WatchedIncident,
} from "@/lib/incidents/detection-queries";
import { LONGEST_SURGE_MS, MINUTE_MS, PAST_WEEKS } from "@/lib/incidents/detection-settings";
import type { KnownIncident } from "@/lib/incidents/known-incident";
import { leadingCause } from "@/lib/incidents/leading-cause";
import { proposeAlarms } from "@/lib/incidents/proposed-alarm";
import { alarmStanding } from "@/lib/incidents/recovery";
import type { Look } from "@/lib/incidents/watched-series";
import { organisationSettings } from "@/lib/organisation/organisation-queries";
import { type Locked, withJobLock } from "./job-lock";
import { watchCauses } from "./watch-causes";

const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;

const asKnown = ({ scope, since, endsAt }: WatchedIncident): KnownIncident => ({
  scope,
  from: since,
  to: endsAt,
});

async function currentBaseline(
  actor: Actor,
  incidents: readonly WatchedIncident[],
  timeZone: string,
  now: Date,
): Promise<SeriesBaseline[]> {
  const stored = await readBaseline(actor);
  if (!isBaselineDue(stored, now)) return stored.rows;
  // The hours in which a surge may be going on say nothing of what is usual.
  const history = await readHistory(actor, new Date(now.getTime() - LONGEST_SURGE_MS), PAST_WEEKS);
  if (history === null) return [];
  const rows = fitBaseline(history, incidents.map(asKnown), timeZone);
  await storeBaseline(actor, rows, now);
  return rows;
}

/** How an incident stands, seen without itself. */
function standingOf(look: Look, incidents: readonly WatchedIncident[], one: WatchedIncident): StandingAlarm {
  const others = incidents.filter(({ id }) => id !== one.id).map(asKnown);
  const alarm = { id: one.id, scope: one.scope, since: one.since };
  return { ...alarm, standing: alarmStanding({ ...look, incidents: others }, alarm) };
}

/** Names what the cases of the proposals point to: the more of them are answered, the more often. */
async function nameCauses(actor: Actor, now: Date): Promise<void> {
  const incidents = await readWatchedIncidents(actor, now);
  for (const one of incidents.filter(({ state }) => state === "proposed")) {
    const { surge, usual } = await readPlaceCauses(actor, one, now);
    await keepCause(actor, one.id, leadingCause(surge, usual));
  }
}

async function look(now: Date): Promise<void> {
  const actor = jobActor();
  const { timeZone } = await organisationSettings();
  const incidents = await readWatchedIncidents(actor, new Date(now.getTime() - PAST_WEEKS * WEEK_MS));
  const baseline = await currentBaseline(actor, incidents, timeZone, now);
  const cells = await readLatestCounts(actor, now);
  const seen: Look = { now, timeZone, cells, baseline, incidents: incidents.map(asKnown) };
  const proposed = incidents
    .filter(({ state }) => state === "proposed")
    .map((one) => standingOf(seen, incidents, one));
  for (const decision of decideAlarms(proposed, proposeAlarms(seen))) await applyAlarm(actor, decision, now);
  await nameCauses(actor, now);
  await watchCauses(actor, timeZone, now);
  for (const one of incidents) {
    const { id, state } = one;
    if (one.endsAt === null && (state === "open" || state === "dismissed"))
      await keepStanding(actor, { id, state }, standingOf(seen, incidents, one).standing, now);
  }
}

/**
 * Looks once for surges up to the end of the last whole minute, and at how the known ones stand. Of several processes
 * one looks at a time, and none while the desk does without; two in turn find the same and propose it once.
 */
export async function detectIncidents(now: Date): Promise<Locked<void>> {
  if (await isSwitchedOff("incidentDetection")) return { isRun: false };
  return withJobLock("incident detection", () =>
    look(new Date(Math.floor(now.getTime() / MINUTE_MS) * MINUTE_MS)),
  );
}
