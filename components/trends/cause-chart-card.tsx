"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { SkeletonLines } from "@/components/ui/skeleton";
import { EARLIER_STROKE } from "./cause-look";
import { CauseTable } from "./cause-table";
import { type ChartSeries, chartSeries, seriesCases } from "./chart-series";
import { LookSwatch } from "./look-pattern";
import { Panel } from "./panel";
import type { PictureSource } from "./picture/picture-menu";
import { useSeriesNames } from "./series-names";
import { isUndetermined, useTrend } from "./trend-context";
import { bucketText, countText } from "./trend-format";

// The chart library is larger than the rest of the screen: it comes after the numbers, and only here.
const StackedChart = dynamic(() => import("./stacked-chart").then((chart) => chart.StackedChart), {
  ssr: false,
  loading: () => (
    <div className="h-78">
      <SkeletonLines count={6} />
    </div>
  ),
});

// On paper the chart keeps the size of the screen it was drawn for, unless it is told to shrink. Its container
// must keep its height: without one the chart is taken away.
const PRINTED =
  "print:[&_.recharts-surface]:h-auto! print:[&_.recharts-surface]:w-full! print:[&_.recharts-responsive-container>div]:w-full! print:[&_.recharts-wrapper]:w-full!";

function Legend({ series }: { series: readonly ChartSeries[] }) {
  const t = useTranslations("trends.chart");
  const { lookOf } = useTrend();
  const { nameOf, lookOfSeries } = useSeriesNames(lookOf);
  return (
    <ul className="mt-1.5 flex flex-wrap gap-x-3.5 gap-y-1 text-muted text-xs">
      {series.map((one) => (
        <li key={one.causes.join()} className="flex items-center gap-1.5">
          <LookSwatch look={lookOfSeries(one)} />
          {nameOf(one)}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <svg aria-hidden="true" width={16} height={10} className="shrink-0">
          <line x1={0} x2={16} y1={5} y2={5} {...EARLIER_STROKE} />
        </svg>
        {t("earlier")}
      </li>
    </ul>
  );
}

/** The chart as a picture: the same columns, blocks and marks, drawn from the same report. */
function useStackedPicture(series: readonly ChartSeries[]): PictureSource {
  const t = useTranslations("trends.chart");
  const { report, locale, lookOf } = useTrend();
  const { nameOf, lookOfSeries } = useSeriesNames(lookOf);
  return {
    name: "causes",
    shows: ["bucket", "reading"],
    draw: async () => {
      const { stackedDrawing } = await import("./picture/stacked-drawing");
      return stackedDrawing({
        series: series.map((one) => ({ name: nameOf(one), look: lookOfSeries(one) })),
        columns: report.buckets.map((bucket) => ({
          label: bucketText(bucket.from, report.today, report.bucket === "month"),
          note: bucket.isCurrent ? t(`current.${report.bucket}`) : bucket.isWhole ? null : t("cut"),
          values: seriesCases(bucket, series),
          earlier: bucket.earlier.cases,
        })),
        earlierName: t("earlier"),
        numberText: (count) => countText(count, locale),
      });
    },
  };
}

/** Cases over time, stacked by cause. */
export function CauseChartCard({ className }: { className?: string }) {
  const t = useTranslations("trends.chart");
  const { report, locale } = useTrend();
  const series = chartSeries(report, isUndetermined);
  return (
    <Panel
      title={t(report.bucket)}
      hint={t("hint")}
      className={className}
      chart={(showTable) => (
        <figure className="m-0">
          <figcaption className="sr-only">
            {t("summary", {
              from: report.from,
              to: report.to,
              cases: countText(report.totals.cases, locale),
            })}
          </figcaption>
          <div aria-hidden="true" className={`[&_svg]:overflow-visible ${PRINTED}`}>
            <StackedChart series={series} showTable={showTable} />
          </div>
          <Legend series={series} />
        </figure>
      )}
      table={<CauseTable />}
      picture={useStackedPicture(series)}
    />
  );
}
