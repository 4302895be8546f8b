"use client";

import { useLocale, useTranslations } from "next-intl";
import { countText } from "@/components/trends/trend-format";
import { optionById } from "@/components/ui/options";
import type { PictureTexts } from "./picture-frame";
import type { PictureSource } from "./picture-menu";
import { usePictureSubject } from "./picture-subject";

/** What a picture says of itself: the report's days with their zone, n, how it is counted and every filter. */
export function usePictureTexts(
  title: string,
  { countText: cases, shows = [] }: Pick<PictureSource, "countText" | "shows">,
): { texts: PictureTexts; days: string } {
  const t = useTranslations("trends");
  const locale = useLocale();
  const { report, search, fields } = usePictureSubject();
  const { from, to, timeZone, today, bucket, causeReading, totals } = report;
  const filters = fields.flatMap(({ key, label, options }) => {
    const value = search[key];
    if (value === undefined) return [];
    return t("filterPart", { label, value: optionById(options, value)?.label ?? value });
  });
  return {
    days: `${from}-${to}`,
    texts: {
      title,
      parts: [
        t("picture.days", { from, to, zone: timeZone }),
        cases ?? t("picture.cases", { n: countText(totals.cases, locale) }),
        ...(bucket && shows.includes("bucket")
          ? [t("picture.by", { bucket: t(`filter.bucket.${bucket}`) })]
          : []),
        ...(shows.includes("reading")
          ? [t("picture.reading", { reading: t(`filter.causeReading.${causeReading}`) })]
          : []),
        ...(filters.length > 0 ? filters : [t("picture.everything")]),
      ],
      foot: t("picture.foot", { today }),
    },
  };
}
