import { allowed, type Result, refused } from "@/lib/result";

/** In the order in which a list shows them: what waits for a decision first. */
export const INCIDENT_STATES = ["proposed", "open", "closed", "dismissed", "faded"] as const;
export type IncidentState = (typeof INCIDENT_STATES)[number];

/** What a person can make of an incident; only the desk proposes one or lets a proposal fade. */
export const DECIDED_STATES = ["open", "closed", "dismissed"] as const;
export type DecidedState = (typeof DECIDED_STATES)[number];

const MOVES: Record<IncidentState, readonly DecidedState[]> = {
  proposed: ["open", "dismissed"],
  open: ["closed"],
  closed: ["open"],
  dismissed: ["open"],
  faded: ["open"],
};

export type IncidentRefusal = "incident.cannotMove" | "incident.running" | "incident.notWorkable";

/** Message keys of the `errors` namespace, for the button and the server alike. */
export const decideMove = (from: IncidentState, to: DecidedState): Result<null, IncidentRefusal> =>
  MOVES[from].includes(to) ? allowed(null) : refused("incident.cannotMove");

/** Cases are replied to and closed in an incident that somebody has confirmed, also after its end. */
export const decideWork = (state: IncidentState): Result<null, IncidentRefusal> =>
  state === "open" || state === "closed" ? allowed(null) : refused("incident.notWorkable");

/** Whether it goes on, for the desk: at most one such incident a place. */
export const isRunning = (state: IncidentState): boolean => state === "proposed" || state === "open";

type Times = { startsAt: string; endsAt: string | null };

/**
 * The end after a move: none while it goes on, now where nobody said another. A dismissed proposal has none until its
 * cases are usual again, so that it is not proposed once more a minute later.
 */
export function endAfter(to: DecidedState, given: string | null | undefined, now: Date): string | null {
  return to === "closed" ? (given ?? now.toISOString()) : null;
}

/** Clocks of people and servers differ by less. */
const SKEW_MS = 120_000;

/** The time that cannot be, as a path with a message key of `errors`; null when both can. */
export function timeFault(
  { startsAt, endsAt }: Times,
  state: IncidentState,
  now: Date,
): { path: "startsAt" | "endsAt"; messageKey: string } | null {
  if (Date.parse(startsAt) > now.getTime() + SKEW_MS)
    return { path: "startsAt", messageKey: "incident.startsLater" };
  if (endsAt === null) return null;
  if (isRunning(state)) return { path: "endsAt", messageKey: "incident.endsWhenClosed" };
  if (Date.parse(endsAt) < Date.parse(startsAt))
    return { path: "endsAt", messageKey: "incident.endsBeforeStart" };
  return null;
}
