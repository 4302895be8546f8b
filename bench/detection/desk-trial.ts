import { type AlarmDecision, decideAlarms } from "@/lib/incidents/alarm-decisions";
import type { KnownIncident } from "@/lib/incidents/known-incident";
import { proposeAlarms } from "@/lib/incidents/proposed-alarm";
import { alarmStanding, type OpenAlarm } from "@/lib/incidents/recovery";
import { containsScope, type Scope, scopeKey, scopesMeet } from "@/lib/incidents/scope";
import { surgeEvidence } from "@/lib/incidents/surge-scan";
import { watchedSeries } from "@/lib/incidents/watched-series";
import { instant, lookAt, scopeOf, type Trial } from "./trial";
import type { Outage } from "./world";

/** An alarm in the life of a desk, in minutes of the world. */
export type LivedAlarm = {
  scope: Scope;
  openedMinute: number;
  endedMinute: number | null;
};

/** A desk that looks every minute, opens, widens and ends its alarms, and keeps them as its incidents. */
export class WatchedDesk {
  readonly alarms: (LivedAlarm & { id: string; since: Date; to: Date | null })[] = [];

  constructor(private readonly trial: Trial) {}

  private incidents(but?: string): KnownIncident[] {
    return this.alarms
      .filter(({ id }) => id !== but)
      .map(({ scope, since, to }) => ({ scope, from: since, to }));
  }

  private open() {
    return this.alarms.filter(({ endedMinute }) => endedMinute === null);
  }

  get isBusy(): boolean {
    return this.open().length > 0;
  }

  look(minute: number): void {
    const open = this.open();
    const standing = open.map((alarm) => ({
      ...(alarm satisfies OpenAlarm),
      standing: alarmStanding(lookAt(this.trial, minute, this.incidents(alarm.id)), alarm),
    }));
    const decisions = decideAlarms(standing, proposeAlarms(lookAt(this.trial, minute, this.incidents())));
    for (const decision of decisions) this.carryOut(decision, minute);
  }

  private carryOut(decision: AlarmDecision, minute: number): void {
    if (decision.action === "open") {
      const { scope, since } = decision.alarm;
      const id = `alarm-${this.alarms.length}`;
      this.alarms.push({ id, scope, since, to: null, openedMinute: minute, endedMinute: null });
      return;
    }
    const alarm = this.alarms.find(({ id }) => id === decision.id);
    if (!alarm) throw new Error(`no alarm ${decision.id}`);
    if (decision.action === "end") Object.assign(alarm, { to: decision.endedAt, endedMinute: minute });
    if (decision.action === "widen") {
      alarm.scope = decision.alarm.scope;
      for (const absorbed of this.alarms.filter(({ id }) => decision.absorbedIds.includes(id)))
        Object.assign(absorbed, { to: instant(minute), endedMinute: minute });
    }
  }
}

/**
 * Every fifth minute is looked at first, and those around it only where some evidence is within five bits of an alarm.
 * Evidence does come and go between two such minutes: in a week that was looked at whole, 12.8 bits did, nothing of 13
 * or more.
 */
const SCREEN_MINUTES = 5;
const SCREEN_BITS = 10;

/** False alarms of a quiet desk that looks every minute in which there may be one. */
export function falseAlarms(trial: Trial): number {
  const desk = new WatchedDesk(trial);
  const isNear = (minute: number): boolean =>
    surgeEvidence(watchedSeries(lookAt(trial, minute))).some(
      (one) => one !== null && one.bits >= SCREEN_BITS,
    );
  let wasNear = false;
  for (let minute = trial.fromMinute + SCREEN_MINUTES; minute <= trial.toMinute; minute += SCREEN_MINUTES) {
    const isNow = isNear(minute);
    if (wasNear || isNow || desk.isBusy)
      for (let at = minute - SCREEN_MINUTES + 1; at <= minute; at++) desk.look(at);
    wasNear = isNow;
  }
  return desk.alarms.length;
}

export type OutageRecord = {
  outage: Outage;
  /** Minutes from its beginning to the first alarm that meets it; null when there was none while it lasted. */
  delay: number | null;
  /** The alarm names exactly what is down: when it opens, and when the outage ends. */
  isRightAtOnce: boolean;
  isRightAtLast: boolean;
  /** Alarms opened while it lasted. */
  alarms: number;
  /** Minutes from its end to the end of the last of its alarms; null when that took more than six hours. */
  endDelay: number | null;
};

const AFTER_MINUTES = 360;

/** What a desk that knows nothing of earlier outages makes of each one, looked at every minute until its alarms end, or until it is found. */
export function outageRecords(trial: Trial, toTheEnd = true): OutageRecord[] {
  return trial.outages.map((outage) => {
    const desk = new WatchedDesk(trial);
    const truth = scopeOf(outage);
    const own = () => desk.alarms.filter(({ scope }) => scopesMeet(scope, truth));
    let first: { scope: Scope; minute: number } | null = null;
    for (let minute = outage.fromMinute + 1; minute <= outage.toMinute; minute++) {
      desk.look(minute);
      const [seen] = own();
      if (!first && seen) first = { scope: seen.scope, minute };
      if (first && !toTheEnd) break;
    }
    const isTruth = (scope: Scope): boolean => scopeKey(scope) === scopeKey(truth);
    const during = own();
    const isRightAtLast =
      during.some(({ scope }) => isTruth(scope)) && during.every(({ scope }) => containsScope(truth, scope));
    let end: number | null = null;
    for (
      let minute = outage.toMinute + 1;
      toTheEnd && first && end === null && minute <= outage.toMinute + AFTER_MINUTES;
      minute++
    ) {
      if (minute > trial.toMinute) break;
      desk.look(minute);
      if (own().every(({ endedMinute }) => endedMinute !== null)) end = minute;
    }
    return {
      outage,
      delay: first && first.minute - outage.fromMinute,
      isRightAtOnce: first !== null && isTruth(first.scope),
      isRightAtLast,
      alarms: during.length,
      endDelay: end === null ? null : end - outage.toMinute,
    };
  });
}
