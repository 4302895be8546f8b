import { Prisma } from "@/lib/db/generated/client";
import type { RollupRoad } from "./trend-cuts";
import { isConfirmed, isOfResult, type Outcome } from "./trend-outcomes";

/** The column of each outcome in a row `r` of the rollup. */
export const COLUMNS: Record<Outcome, Prisma.Sql> = {
  open: Prisma.sql`r.open`,
  bound_confirmed: Prisma.sql`r.bound_confirmed`,
  bound_presumed: Prisma.sql`r.bound_presumed`,
  bound_unknown: Prisma.sql`r.bound_unknown`,
  bound_other_card_confirmed: Prisma.sql`r.bound_other_card_confirmed`,
  bound_other_card_presumed: Prisma.sql`r.bound_other_card_presumed`,
  bound_other_card_unknown: Prisma.sql`r.bound_other_card_unknown`,
  referred_confirmed: Prisma.sql`r.referred_confirmed`,
  referred_presumed: Prisma.sql`r.referred_presumed`,
  referred_unknown: Prisma.sql`r.referred_unknown`,
  unresolved_confirmed: Prisma.sql`r.unresolved_confirmed`,
  unresolved_presumed: Prisma.sql`r.unresolved_presumed`,
  unresolved_unknown: Prisma.sql`r.unresolved_unknown`,
  abandoned_confirmed: Prisma.sql`r.abandoned_confirmed`,
  abandoned_presumed: Prisma.sql`r.abandoned_presumed`,
  abandoned_unknown: Prisma.sql`r.abandoned_unknown`,
};
/** Columns of the rollup added up, and the same sum over deltas. An empty list is none of them. */
export const sumOfColumns = (outcomes: readonly Outcome[]): Prisma.Sql =>
  outcomes.length === 0
    ? Prisma.sql`0`
    : Prisma.sql`coalesce(sum(${Prisma.join(
        outcomes.map((outcome) => COLUMNS[outcome]),
        " + ",
      )}), 0)`;
const sumOfWeights = (outcomes: readonly Outcome[]): Prisma.Sql =>
  Prisma.sql`coalesce(sum(d.weight) FILTER (WHERE d.outcome = ANY(${outcomes}::text[])), 0)`;

/** A figure of a panel, by the outcomes that it counts. */
type Measure = { name: Prisma.Sql; outcomes: readonly Outcome[] };

export const measures = ({ outcomes }: RollupRoad): Measure[] => [
  { name: Prisma.sql`cases`, outcomes },
  { name: Prisma.sql`closed`, outcomes: outcomes.filter((outcome) => outcome !== "open") },
  { name: Prisma.sql`bound`, outcomes: outcomes.filter((outcome) => isOfResult(outcome, "bound")) },
  {
    name: Prisma.sql`"boundOtherCard"`,
    outcomes: outcomes.filter((outcome) => isOfResult(outcome, "bound_other_card")),
  },
  { name: Prisma.sql`confirmed`, outcomes: outcomes.filter(isConfirmed) },
];

export const totals = (list: readonly Measure[]): Prisma.Sql =>
  Prisma.join(list.map(({ name }) => Prisma.sql`sum(${name})::int AS ${name}`));
export const fromColumns = (list: readonly Measure[]): Prisma.Sql =>
  Prisma.join(list.map(({ name, outcomes }) => Prisma.sql`${sumOfColumns(outcomes)} AS ${name}`));
export const fromWeights = (list: readonly Measure[]): Prisma.Sql =>
  Prisma.join(list.map(({ name, outcomes }) => Prisma.sql`${sumOfWeights(outcomes)} AS ${name}`));
