import { type CauseReading, NO_CAUSE } from "@/lib/cases/case-filter";
import { BINDING_STEPS } from "@/lib/cases/case-vocabulary";
import { type BucketSize, bucketsOf, type DayRange } from "./buckets";
import type { Day } from "./days";
import { slotMinutes } from "./minute-slots";
import { paretoOf } from "./pareto";
import { earlierRanges, type Period } from "./period";
import { durationOf, type Histogram } from "./quantile";
import type { TrendBucket, TrendPair, TrendReport, TrendTotals } from "./trend-schema";
import { wilson } from "./wilson";

type Counts = { cases: number; closed: number; bound: number; boundOtherCard: number };

/** What was counted, before any sum or share. Null stands for no cause or no bank. */
export type TrendCells = {
  series: readonly { bucket: number; cause: string | null; cases: number }[];
  pairs: readonly (Counts & { bank: string | null; wallet: string; confirmed: number })[];
  steps: readonly { step: string; cases: number }[];
  /** Resolved cases by slot of the minutes from logging to closing. */
  slots: Histogram;
  previous: Counts & { confirmed: number };
  /** Of the period before, by the bucket of this period whose days they are. */
  previousSeries: readonly { bucket: number; cases: number }[];
  previousSlots: Histogram;
  /** On which the first case of all was logged, whatever the filter; null while there is none. */
  firstDay: Day | null;
};

export type ReportFrame = {
  timeZone: string;
  today: Day;
  period: Period;
  bucket: BucketSize;
  causeReading: CauseReading;
};

const sumOf = <Row>(rows: readonly Row[], value: (row: Row) => number): number =>
  rows.reduce((sum, row) => sum + value(row), 0);

function totalsOf({ confirmed, ...counts }: TrendCells["previous"], slots: Histogram): TrendTotals {
  return {
    ...counts,
    resolved: wilson(counts.bound + counts.boundOtherCard, counts.closed),
    confirmed: wilson(confirmed, counts.closed),
    minutesToResolve: durationOf(slots.map(([slot, cases]) => [slotMinutes(slot), cases])),
  };
}

/** Of each bucket the cases of the same days one period earlier. */
function earlierOf(
  { previousSeries, firstDay }: TrendCells,
  buckets: readonly DayRange[],
  period: Period,
): TrendBucket["earlier"][] {
  const casesOf = new Map(previousSeries.map(({ bucket, cases }) => [bucket, cases]));
  return earlierRanges(buckets, period).map((range, bucket) => ({
    ...range,
    cases: firstDay === null || range.to < firstDay ? null : (casesOf.get(bucket) ?? 0),
  }));
}

function seriesOf(cells: TrendCells, { period, bucket, today }: ReportFrame): TrendBucket[] {
  const ranges = bucketsOf(period, bucket, today);
  const earlier = earlierOf(cells, ranges, period);
  const buckets = ranges.map((range, at) => {
    const before = earlier[at];
    if (!before) throw new RangeError(`no bucket ${at}`);
    return { ...range, cases: 0, earlier: before, causes: [] as TrendBucket["causes"] };
  });
  for (const cell of cells.series) {
    const found = buckets[cell.bucket];
    if (!found) throw new RangeError(`no bucket ${cell.bucket}`);
    found.cases += cell.cases;
    found.causes.push({ cause: cell.cause ?? NO_CAUSE, cases: cell.cases });
  }
  for (const { causes } of buckets) {
    causes.sort((left, right) => right.cases - left.cases || (left.cause < right.cause ? -1 : 1));
  }
  return buckets;
}

function casesByCause(cells: TrendCells): Map<string, number> {
  const cases = new Map<string, number>();
  for (const cell of cells.series) {
    const cause = cell.cause ?? NO_CAUSE;
    cases.set(cause, (cases.get(cause) ?? 0) + cell.cases);
  }
  return cases;
}

const pairOf = ({
  bank,
  wallet,
  confirmed: _confirmed,
  ...counts
}: TrendCells["pairs"][number]): TrendPair => ({
  bank: bank ?? NO_CAUSE,
  wallet,
  ...counts,
  resolved: wilson(counts.bound + counts.boundOtherCard, counts.closed),
});

/** Puts cells together as a report: every bucket of the period, every step, sums, shares and intervals. */
export function trendReport(cells: TrendCells, frame: ReportFrame): TrendReport {
  const { timeZone, today, period, bucket, causeReading } = frame;
  const cases = sumOf(cells.pairs, (pair) => pair.cases);
  const casesAtStep = new Map(cells.steps.map(({ step, cases: n }) => [step, n]));
  return {
    timeZone,
    today,
    from: period.from,
    to: period.to,
    bucket,
    causeReading,
    totals: totalsOf(
      {
        cases,
        closed: sumOf(cells.pairs, (pair) => pair.closed),
        bound: sumOf(cells.pairs, (pair) => pair.bound),
        boundOtherCard: sumOf(cells.pairs, (pair) => pair.boundOtherCard),
        confirmed: sumOf(cells.pairs, (pair) => pair.confirmed),
      },
      cells.slots,
    ),
    previous: { ...period.previous, totals: totalsOf(cells.previous, cells.previousSlots) },
    buckets: seriesOf(cells, frame),
    causes: paretoOf(casesByCause(cells), NO_CAUSE),
    pairs: cells.pairs.map(pairOf),
    steps: BINDING_STEPS.map((step) => {
      const atStep = casesAtStep.get(step) ?? 0;
      return { step, cases: atStep, share: cases === 0 ? 0 : atStep / cases };
    }),
  };
}
