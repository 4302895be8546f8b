import type { ProposedAlarm } from "./proposed-alarm";
import type { AlarmStanding, OpenAlarm } from "./recovery";
import { containsScope } from "./scope";

/** What a look does to the alarms. Numbers are to be stored with the alarm as they are. */
export type AlarmDecision =
  | { action: "open"; alarm: ProposedAlarm }
  | { action: "extend"; id: string; observed: number; expected: number }
  | { action: "end"; id: string; endedAt: Date; observed: number; expected: number }
  /** The open alarms turn out to be parts of a wider one: the first goes on as that, the others end in it. */
  | { action: "widen"; id: string; absorbedIds: string[]; alarm: ProposedAlarm };

/** An open alarm with its standing. */
export type StandingAlarm = OpenAlarm & { standing: AlarmStanding };

const byAge = (left: StandingAlarm, right: StandingAlarm): number =>
  left.since.getTime() - right.since.getTime() || (left.id < right.id ? -1 : 1);

/**
 * Opens each alarm once, extends or ends the open ones, and widens them where a proposal contains them: a pair that was
 * seen first becomes its bank. Proposals must come from a look whose incidents hold the open alarms, so what is proposed
 * is never what is open; a recovered alarm that a proposal contains is widened, not ended, since its fault goes on
 * around it.
 */
export function decideAlarms(
  open: readonly StandingAlarm[],
  proposals: readonly ProposedAlarm[],
): AlarmDecision[] {
  const left = new Set([...open].sort(byAge));
  const found = proposals.map((alarm): AlarmDecision => {
    const parts = [...left].filter(({ scope }) => containsScope(alarm.scope, scope));
    for (const part of parts) left.delete(part);
    const [first, ...others] = parts;
    if (!first) return { action: "open", alarm };
    return { action: "widen", id: first.id, absorbedIds: others.map(({ id }) => id), alarm };
  });
  const kept = [...left].map(
    ({ id, standing: { observed, expected, recoveredAt } }): AlarmDecision =>
      recoveredAt
        ? { action: "end", id, endedAt: recoveredAt, observed, expected }
        : { action: "extend", id, observed, expected },
  );
  return [...found, ...kept];
}
