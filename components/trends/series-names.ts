"use client";

import { useTranslations } from "next-intl";
import { type CauseLook, REST_LOOK } from "./cause-look";
import type { ChartSeries } from "./chart-series";
import { useTrend } from "./trend-context";

/** What a block of the chart is called and how it is filled. */
export function useSeriesNames(lookOf: (cause: string) => CauseLook) {
  const t = useTranslations("trends.chart");
  const { causeName } = useTrend();
  return {
    nameOf: ({ kind, causes: [first = "", ...others] }: ChartSeries): string =>
      kind === "rest" ? t("rest", { count: others.length + 1 }) : causeName(first),
    lookOfSeries: ({ kind, causes: [first = ""] }: ChartSeries): CauseLook =>
      kind === "rest" ? REST_LOOK : lookOf(first),
  };
}
