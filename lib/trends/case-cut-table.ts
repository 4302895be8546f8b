import { type CaseCut, CUT_KEYS } from "./case-cut";
import type { CaseCutReport, CaseCutRow } from "./case-cut-schema";

/** Columns after the parts of the key; a rate is written with its bounds, from 0 to 1. */
const RATES = ["share", "resolved", "confirmed", "firstContact", "reopened"] as const;

export type CaseCutTexts = {
  headers: Record<
    | "name"
    | "cases"
    | "closed"
    | (typeof RATES)[number]
    | "low"
    | "high"
    | "median"
    | "p90"
    | "checksUsed"
    | "minutesTotal"
    | "minutesMean"
    | "isSmall"
    | "rest",
    string
  >;
  /** Header of each part of a key. */
  keys: Record<CaseCutKey, string>;
  yes: string;
  no: string;
  nameOf: (row: CaseCutRow) => string;
};
type CaseCutKey = (typeof CUT_KEYS)[CaseCut][number];

const figure = (value: number | null | undefined): string | number =>
  value === null || value === undefined ? "" : Number(value.toFixed(4));

/** The cut as one table for spreadsheets; empty where there is nothing to say, and a last line for what is left out. */
export function caseCutTable(report: CaseCutReport, texts: CaseCutTexts): (string | number)[][] {
  const { headers } = texts;
  const keys: readonly CaseCutKey[] = CUT_KEYS[report.by];
  const head = [
    ...keys.map((key) => texts.keys[key]),
    headers.name,
    headers.cases,
    headers.closed,
    ...RATES.flatMap((rate) => [
      headers[rate],
      `${headers[rate]} ${headers.low}`,
      `${headers[rate]} ${headers.high}`,
    ]),
    headers.median,
    headers.p90,
    headers.checksUsed,
    headers.minutesTotal,
    headers.minutesMean,
    headers.isSmall,
  ];
  const rows = report.rows.map((row) => [
    ...keys.map((key) => row.filter[key] ?? ""),
    texts.nameOf(row),
    row.cases,
    row.closed,
    ...RATES.flatMap((rate) => [figure(row[rate]?.share), figure(row[rate]?.low), figure(row[rate]?.high)]),
    figure(row.minutesToResolve?.median),
    figure(row.minutesToResolve?.p90),
    figure(row.checksUsed),
    figure(row.minutesSpent?.total),
    figure(row.minutesSpent?.mean),
    row.isSmall ? texts.yes : texts.no,
  ]);
  if (report.rest.cases === 0) return [head, ...rows];
  const last = head.map((_, place): string | number =>
    place === keys.length ? headers.rest : place === keys.length + 1 ? report.rest.cases : "",
  );
  return [head, ...rows, last];
}
