"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { type Key, useId } from "react";
import {
  Bar,
  type BarShapeProps,
  CartesianGrid,
  ComposedChart,
  Line,
  ResponsiveContainer,
  XAxis,
  YAxis,
} from "recharts";
import { type ChartSeries, seriesCases } from "./chart-series";
import { EarlierMark, type EarlierMarkProps } from "./earlier-mark";
import { LookPattern } from "./look-pattern";
import { useSeriesNames } from "./series-names";
import { useTrend } from "./trend-context";
import { bucketText, countText, daysText } from "./trend-format";

const HEIGHT = 312;
const AXIS_TEXT = { fontSize: 12, fill: "var(--muted)" };

type MarkProps = {
  shape: BarShapeProps;
  fill: string;
  stroke?: string;
  title: string;
  href: string | null;
  onRest: () => void;
};

/** One block of a column. The table holds the same numbers as links in reading order, so blocks take no Tab stop. */
function Mark({ shape, fill, stroke, title, href, onRest }: MarkProps) {
  const { x, y, width, height } = shape;
  if (height <= 0 || width <= 0) return null;
  const block = (
    <rect
      x={x}
      y={y + 0.5}
      width={width}
      height={Math.max(height - 1, 0.5)}
      rx={1.5}
      fill={fill}
      stroke={stroke}
      className="transition-opacity hover:opacity-75"
    >
      <title>{title}</title>
    </rect>
  );
  if (href === null) {
    // biome-ignore lint/a11y/noStaticElementInteractions: the button "table" does the same by keyboard
    return <g onClick={onRest}>{block}</g>;
  }
  return (
    <Link href={href} prefetch={false} tabIndex={-1}>
      {block}
    </Link>
  );
}

type TickProps = { x: number | string; y: number | string; payload: { value: string } };

/** A bucket under the axis, and whether it is not the whole of its day, week or month. */
function Tick({ x, y, payload }: TickProps) {
  const t = useTranslations("trends.chart");
  const { report } = useTrend();
  const bucket = report.buckets.find(({ from }) => from === payload.value);
  if (!bucket) return null;
  const note = bucket.isCurrent ? t(`current.${report.bucket}`) : bucket.isWhole ? null : t("cut");
  const isEnd = bucket === report.buckets.at(-1);
  return (
    <text x={x} y={Number(y) + 12} textAnchor="middle" {...AXIS_TEXT}>
      {bucketText(bucket.from, report.today, report.bucket === "month")}
      {note ? (
        <tspan x={isEnd ? Number(x) + 14 : x} dy={16} textAnchor={isEnd ? "end" : "middle"}>
          {note}
        </tspan>
      ) : null}
    </text>
  );
}

/** Columns of blocks, one block a cause; every block opens its cases. */
export function StackedChart({
  series,
  showTable,
}: {
  series: readonly ChartSeries[];
  showTable: () => void;
}) {
  const t = useTranslations("trends.chart");
  const { report, locale, casesHref, lookOf } = useTrend();
  const { nameOf, lookOfSeries } = useSeriesNames(lookOf);
  const chartId = useId();
  const columns = report.buckets.map((bucket) => ({
    from: bucket.from,
    cases: seriesCases(bucket, series),
    earlier: bucket.earlier.cases,
  }));
  const shapeOf = (one: ChartSeries, at: number) => (shape: BarShapeProps) => {
    const bucket = report.buckets[shape.originalDataIndex];
    if (!bucket) return null;
    const { from, to } = bucket;
    const cases = countText(columns[shape.originalDataIndex]?.cases[at] ?? 0, locale);
    const isRest = one.kind === "rest";
    const days = daysText(from, to, report.today);
    return (
      <Mark
        shape={shape}
        fill={`url(#${chartId}-${at})`}
        stroke={one.kind === "none" ? "var(--chart-rest)" : undefined}
        title={t(isRest ? "restMark" : "mark", { days, name: nameOf(one), cases })}
        href={isRest ? null : casesHref({ from, to, cause: one.causes[0] })}
        onRest={showTable}
      />
    );
  };
  return (
    <ResponsiveContainer width="100%" height={HEIGHT} initialDimension={{ width: 720, height: HEIGHT }}>
      <ComposedChart
        data={columns}
        margin={{ top: 6, right: 6, bottom: 0, left: 0 }}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <defs>
          {series.map((one, at) => (
            <LookPattern key={one.causes.join()} id={`${chartId}-${at}`} look={lookOfSeries(one)} />
          ))}
        </defs>
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="from"
          height={40}
          tickLine={false}
          axisLine={false}
          minTickGap={12}
          interval="preserveEnd"
          // The widths of these texts decide how many ticks there is room for.
          tickFormatter={(from: string) => bucketText(from, report.today, report.bucket === "month")}
          tick={(tick: TickProps) => <Tick {...tick} />}
        />
        <YAxis
          allowDecimals={false}
          tickLine={false}
          axisLine={false}
          width={44}
          tick={AXIS_TEXT}
          tickFormatter={(value: number) => countText(value, locale)}
        />
        {series.map((one, at) => (
          <Bar
            key={one.causes.join()}
            dataKey={(column: (typeof columns)[number]) => column.cases[at] ?? 0}
            stackId="causes"
            maxBarSize={44}
            isAnimationActive={false}
            shape={shapeOf(one, at)}
          />
        ))}
        {/* No line between the marks: what lies between two columns was not counted. */}
        <Line
          dataKey="earlier"
          stroke="none"
          isAnimationActive={false}
          activeDot={false}
          dot={({ key, ...mark }: EarlierMarkProps & { key?: Key | null }) => (
            <EarlierMark key={key} {...mark} columns={columns.length} />
          )}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
