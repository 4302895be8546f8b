"use client";

import { useTranslations } from "next-intl";
import { useTrend } from "@/components/trends/trend-context";
import { countText } from "@/components/trends/trend-format";
import type { PictureTexts } from "./picture-frame";
import type { PictureSource } from "./picture-menu";

/** What a picture says of itself: the report's days with their zone, n, how it is counted and every filter. */
export function usePictureTexts(
  title: string,
  { countText: cases, shows = [] }: Pick<PictureSource, "countText" | "shows">,
): { texts: PictureTexts; days: string } {
  const t = useTranslations("trends");
  const { report, locale, filterParts } = useTrend();
  const { from, to, timeZone, today, bucket, causeReading, totals } = report;
  const filters = filterParts();
  return {
    days: `${from}-${to}`,
    texts: {
      title,
      parts: [
        t("picture.days", { from, to, zone: timeZone }),
        cases ?? t("picture.cases", { n: countText(totals.cases, locale) }),
        ...(shows.includes("bucket") ? [t("picture.by", { bucket: t(`filter.bucket.${bucket}`) })] : []),
        ...(shows.includes("reading")
          ? [t("picture.reading", { reading: t(`filter.causeReading.${causeReading}`) })]
          : []),
        ...(filters.length > 0 ? filters : [t("picture.everything")]),
      ],
      foot: t("picture.foot", { today }),
    },
  };
}
