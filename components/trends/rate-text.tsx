"use client";

import { useLocale, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { FEW_CASES, type Proportion } from "@/lib/trends/wilson";
import { boundText, countText, shareText } from "./trend-format";

/** A share with its interval; of few cases it is greyed. */
export function RateText({ rate }: { rate: Proportion | null }) {
  const t = useTranslations("trends.cut");
  const locale = useLocale();
  if (!rate) return <span className="text-faint">{t("noRate")}</span>;
  const bounds = { low: boundText(rate.low), high: boundText(rate.high) };
  return (
    <span
      title={t("rate", { ...bounds, count: countText(rate.count, locale), of: countText(rate.of, locale) })}
      className={classNames(rate.of < FEW_CASES && "text-faint")}
    >
      {shareText(rate.share, locale, 0)}
      <span
        className={classNames(
          "ml-1.5 inline-block min-w-11 text-xs",
          rate.of < FEW_CASES ? "text-faint" : "text-muted",
        )}
      >
        {t("bounds", bounds)}
      </span>
    </span>
  );
}
