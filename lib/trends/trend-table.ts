import type { TrendReport } from "./trend-schema";

export type TrendTableTexts = {
  headers: { from: string; to: string; complete: string; code: string; cause: string; cases: string };
  yes: string;
  no: string;
  causeName: (code: string) => string;
};

/**
 * The report as one table, for spreadsheets: a row for each bucket and each cause of the report, zero where there
 * was none, so that the column of cases adds up to the report's total.
 */
export function trendTable(report: TrendReport, texts: TrendTableTexts): (string | number)[][] {
  const { headers } = texts;
  const rows = report.buckets.flatMap((bucket) => {
    const casesOf = new Map(bucket.causes.map(({ cause, cases }) => [cause, cases]));
    const isComplete = bucket.isWhole && !bucket.isCurrent;
    return report.causes.map(({ cause }) => [
      bucket.from,
      bucket.to,
      isComplete ? texts.yes : texts.no,
      cause,
      texts.causeName(cause),
      casesOf.get(cause) ?? 0,
    ]);
  });
  return [[headers.from, headers.to, headers.complete, headers.code, headers.cause, headers.cases], ...rows];
}
