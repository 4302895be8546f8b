import { type CauseReading, NO_CAUSE } from "@/lib/cases/case-filter";
import type { TrendFilter } from "./trend-filter";
import { isConfirmed, isOfCertainty, isOfResult, OUTCOMES, type Outcome } from "./trend-outcomes";

/** What the rollup can tell apart: bank with wallet, the recorded cause, the leading cause, the step. */
type Part = "pair" | "cause" | "lead" | "step";

/** A set of parts that is counted apart; its name joins them in this order. */
export const COUNT_CUTS = [
  "pair",
  "cause",
  "lead",
  "step",
  "pair_cause",
  "pair_lead",
  "pair_step",
  "cause_step",
  "lead_step",
] as const;
export type CountCut = (typeof COUNT_CUTS)[number];

/** Histograms are long, so that the four wallets of a bank, or the banks of a wallet, are not added up when read. */
export const MINUTE_CUTS = ["all", "bank", "wallet", "pair", "cause", "lead", "step"] as const;
export type MinuteCut = (typeof MINUTE_CUTS)[number];

const ORDER: readonly Part[] = ["pair", "cause", "lead", "step"];

/** How the rollup answers a filter. Values are as in its rows: empty where a case has none. */
export type RollupRoad = {
  /** Outcomes of the cases that are counted. */
  outcomes: readonly Outcome[];
  /** Those of them whose cause counts under the reading; the others' is none. */
  named: readonly Outcome[];
  causeColumn: "cause" | "lead";
  /** Equalities over the rows of every cut below. */
  where: Partial<Record<"bank" | "wallet" | "cause" | "step", string>>;
  cuts: { series: CountCut; pairs: CountCut; steps: CountCut; totals: CountCut; minutes: MinuteCut };
};

function cutOf(parts: ReadonlySet<Part>): CountCut | null {
  const name = ORDER.filter((part) => parts.has(part)).join("_");
  return COUNT_CUTS.find((cut) => cut === name) ?? null;
}

/** The outcomes that status, result and certainty leave; null when they need more than an outcome tells. */
function outcomesOf({ status, result, certainty }: TrendFilter): Outcome[] | null {
  const isStatus = (outcome: Outcome): boolean | null => {
    if (status === undefined || status === "any") return true;
    if (status === "closed") return outcome !== "open";
    return status === "not_closed" ? outcome === "open" : null;
  };
  if (isStatus("open") === null) return null;
  return OUTCOMES.filter(
    (outcome) =>
      isStatus(outcome) &&
      (result === undefined || isOfResult(outcome, result)) &&
      (certainty === undefined || isOfCertainty(outcome, certainty)),
  );
}

const stored = (code: string): string => (code === NO_CAUSE ? "" : code);

/** Outcomes and cause to look for under a reading. Only a confirmed cause counts as one under `confirmed`. */
function causeOf(reading: CauseReading, cause: string | undefined, outcomes: readonly Outcome[]) {
  if (reading !== "confirmed") return { outcomes, named: outcomes, where: cause && { cause: stored(cause) } };
  const named = outcomes.filter(isConfirmed);
  if (cause === undefined) return { outcomes, named, where: undefined };
  if (cause === NO_CAUSE)
    return { outcomes: outcomes.filter((outcome) => !isConfirmed(outcome)), named: [], where: undefined };
  return { outcomes: named, named, where: { cause: stored(cause) } };
}

/** What the rollup can be narrowed by, and how a report counts; anything else leads through the cases. */
const OF_ROLLUP: ReadonlySet<string> = new Set([
  "bank",
  "wallet",
  "cause",
  "step",
  "status",
  "result",
  "certainty",
  "causeReading",
  "weeks",
  "from",
  "to",
  "bucket",
] satisfies (keyof TrendFilter)[]);

/** The cut of times to resolve that has the fewest rows for a filter of one part, or of none. */
function minuteCut(only: Part | undefined, { bank, wallet }: TrendFilter): MinuteCut {
  if (only !== "pair") return only ?? "all";
  if (wallet === undefined) return "bank";
  return bank === undefined ? "wallet" : "pair";
}

/**
 * How the rollup answers a filter, or null when it cannot and the cases themselves are counted: the single
 * waiting states are not in it, nor is what OF_ROLLUP leaves out, nor two of bank with wallet, cause and step at once.
 */
export function decideRoad(filter: TrendFilter): RollupRoad | null {
  if (Object.entries(filter).some(([key, value]) => value !== undefined && !OF_ROLLUP.has(key))) return null;
  const allowed = outcomesOf(filter);
  if (!allowed) return null;
  const causePart: Part = filter.causeReading === "predicted" ? "lead" : "cause";
  const { outcomes, named, where: causeWhere } = causeOf(filter.causeReading, filter.cause, allowed);
  const filtered = new Set<Part>();
  if (filter.bank !== undefined || filter.wallet !== undefined) filtered.add("pair");
  if (causeWhere) filtered.add(causePart);
  if (filter.step !== undefined) filtered.add("step");
  const [only] = filtered;
  const series = cutOf(new Set([...filtered, causePart]));
  const pairs = cutOf(new Set([...filtered, "pair" as const]));
  const steps = cutOf(new Set([...filtered, "step" as const]));
  if (filtered.size > 1 || !series || !pairs || !steps) return null;
  return {
    outcomes,
    named,
    causeColumn: causePart,
    where: {
      ...(filter.bank === undefined ? {} : { bank: stored(filter.bank) }),
      ...(filter.wallet === undefined ? {} : { wallet: filter.wallet }),
      ...(causeWhere || {}),
      ...(filter.step === undefined ? {} : { step: filter.step }),
    },
    // Without a filter any cut adds up to the total; the one of steps has the fewest rows.
    cuts: { series, pairs, steps, totals: only ?? "step", minutes: minuteCut(only, filter) },
  };
}
