/** A case that was worked on in an incident. Times are ISO instants. */
export type ReportedCase = {
  createdAt: string;
  /** When it was closed with the incident; null when it was not. */
  closedAt: string | null;
  isReopened: boolean;
  hasReply: boolean;
  /** Of all its closings together. */
  minutesSpent: number;
};

export type IncidentReport = {
  /** Until now while it goes on. */
  durationMinutes: number;
  cases: number;
  replied: number;
  closed: number;
  reopened: number;
  /** What its cases cost, in minutes of work. */
  minutesSpent: number;
  /** From logging to closing, of the cases closed with it; null without any. */
  medianMinutesToClose: number | null;
};

const MINUTE_MS = 60_000;

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((left, right) => left - right);
  const upper = sorted[Math.floor(sorted.length / 2)];
  if (upper === undefined) return null;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? upper;
  return (lower + upper) / 2;
}

const minutesBetween = (from: string, to: string): number =>
  Math.max(0, (Date.parse(to) - Date.parse(from)) / MINUTE_MS);

/** What an incident was: how long, how many, at what cost. A case that was opened again is not counted as closed. */
export function incidentReport(
  { startsAt, endsAt }: { startsAt: string; endsAt: string | null },
  cases: readonly ReportedCase[],
  now: Date,
): IncidentReport {
  const closed = cases.filter(({ closedAt, isReopened }) => closedAt !== null && !isReopened);
  const toClose = closed.flatMap(({ createdAt, closedAt }) =>
    closedAt === null ? [] : [minutesBetween(createdAt, closedAt)],
  );
  const middle = median(toClose);
  return {
    durationMinutes: Math.round(minutesBetween(startsAt, endsAt ?? now.toISOString())),
    cases: cases.length,
    replied: cases.filter(({ hasReply }) => hasReply).length,
    closed: closed.length,
    reopened: cases.filter(({ isReopened }) => isReopened).length,
    minutesSpent: cases.reduce((sum, { minutesSpent }) => sum + minutesSpent, 0),
    medianMinutesToClose: middle === null ? null : Math.round(middle),
  };
}
