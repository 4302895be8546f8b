"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { usePlotArea } from "recharts";
import { EARLIER_GROUND, EARLIER_STROKE } from "./cause-look";
import { useTrend } from "./trend-context";
import { countText, daysText } from "./trend-format";

const WIDEST = 44;
const SHARE_OF_BAND = 0.82;
const OVERHANG = 3;

export type EarlierMarkProps = { cx?: number; cy?: number; index?: number };

/** Across a column, how many cases the same days of the period before had; nothing where there was no desk yet. */
export function EarlierMark({ cx, cy, index, columns }: EarlierMarkProps & { columns: number }) {
  const t = useTranslations("trends.chart");
  const { report, locale, casesHref } = useTrend();
  const plot = usePlotArea();
  const earlier = index === undefined ? undefined : report.buckets[index]?.earlier;
  if (!plot || !earlier || earlier.cases === null || cx === undefined || cy === undefined) return null;
  const reach = Math.min((plot.width / columns) * SHARE_OF_BAND, WIDEST) / 2 + OVERHANG;
  const { from, to, cases } = earlier;
  const mark = (
    <>
      <title>
        {t("earlierMark", { days: daysText(from, to, report.today), cases: countText(cases, locale) })}
      </title>
      <line x1={cx - reach} x2={cx + reach} y1={cy} y2={cy} stroke="transparent" strokeWidth={9} />
      <line x1={cx - reach} x2={cx + reach} y1={cy} y2={cy} {...EARLIER_GROUND} />
      <line x1={cx - reach} x2={cx + reach} y1={cy} y2={cy} {...EARLIER_STROKE} />
    </>
  );
  if (cases === 0) return <g>{mark}</g>;
  return (
    <Link href={casesHref({ from, to })} prefetch={false} tabIndex={-1}>
      {mark}
    </Link>
  );
}
