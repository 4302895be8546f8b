import { NO_CAUSE } from "@/lib/cases/case-filter";
import type { Counted } from "./growth";
import type { TrendReport } from "./trend-schema";
import { isCountChanged } from "./wilson";

const LEADING = 5;

export type DigestCause = { cause: string; cases: number; share: number; before: number; isChanged: boolean };

type Counts = ReadonlyMap<string, number>;
export type DigestPart = "cause" | "bank" | "wallet" | "step";

const byCause = ({ causes }: TrendReport): Counts =>
  new Map(causes.filter(({ cause }) => cause !== NO_CAUSE).map(({ cause, cases }) => [cause, cases]));

function byPlace({ pairs }: TrendReport, key: "bank" | "wallet"): Counts {
  const counts = new Map<string, number>();
  for (const pair of pairs) counts.set(pair[key], (counts.get(pair[key]) ?? 0) + pair.cases);
  counts.delete(NO_CAUSE);
  return counts;
}

const byStep = ({ steps }: TrendReport): Counts =>
  new Map(steps.filter(({ step }) => step !== "unknown").map(({ step, cases }) => [step, cases]));

/** The causes with the most cases, the undetermined apart, each with the week before. */
export function leadingCauses(now: TrendReport, before: TrendReport): DigestCause[] {
  const earlier = byCause(before);
  return now.causes
    .filter(({ cause }) => cause !== NO_CAUSE)
    .slice(0, LEADING)
    .map(({ cause, cases, share }) => {
      const count = earlier.get(cause) ?? 0;
      return { cause, cases, share, before: count, isChanged: isCountChanged(cases, count) };
    });
}

/** Everything of two equally long reports that may have grown: causes, banks, wallets and steps, as far as known. */
export function countedParts(now: TrendReport, before: TrendReport): Counted<DigestPart>[] {
  const parts: [DigestPart, (report: TrendReport) => Counts][] = [
    ["cause", byCause],
    ["bank", (report) => byPlace(report, "bank")],
    ["wallet", (report) => byPlace(report, "wallet")],
    ["step", byStep],
  ];
  return parts.flatMap(([kind, countsOf]) => {
    const [later, earlier] = [countsOf(now), countsOf(before)];
    return [...new Set([...later.keys(), ...earlier.keys()])].map((code) => ({
      kind,
      code,
      now: later.get(code) ?? 0,
      before: earlier.get(code) ?? 0,
    }));
  });
}

/** Incidents that somebody has confirmed and that ran between two instants, whether they began before or go on. */
export const incidentsOf = <Incident extends { startsAt: string; endsAt: string | null; state: string }>(
  incidents: readonly Incident[],
  starts: Date,
  ends: Date,
): Incident[] =>
  incidents.filter(
    ({ startsAt, endsAt, state }) =>
      (state === "open" || state === "closed") &&
      Date.parse(startsAt) < ends.getTime() &&
      (endsAt === null || Date.parse(endsAt) > starts.getTime()),
  );
