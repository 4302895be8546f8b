"use client";

import { useTranslations } from "next-intl";
import { CasesLink } from "@/components/trends/cases-link";
import { useTrend } from "@/components/trends/trend-context";
import { boundText, countText, shareText } from "@/components/trends/trend-format";
import type { DayRange } from "@/lib/trends/buckets";
import { FEW_CASES } from "@/lib/trends/wilson";
import { DigestNothing, DigestSection } from "./digest-section";

export type DigestArticle = {
  versionId: string;
  name: string;
  closed: number;
  share: number;
  low: number;
  high: number;
  /** In points below all other cases, with the interval; all below 0. */
  difference: { value: number; low: number; high: number };
};

type DigestArticlesProps = { compared: number; articles: readonly DigestArticle[]; days: DayRange };

/** Articles that were used and after which cases are resolved less often than after others, by more than chance. */
export function DigestArticles({ compared, articles, days }: DigestArticlesProps) {
  const t = useTranslations("trends.digest");
  const { locale, casesHref } = useTrend();
  const points = (value: number) => countText(Math.round(Math.abs(value) * 100), locale);
  return (
    <DigestSection title={t("articles")} hint={t("articlesHint", { ...days, limit: FEW_CASES })}>
      {articles.length === 0 ? (
        <DigestNothing>{t(compared === 0 ? "tooFewUsed" : "noArticles", { compared })}</DigestNothing>
      ) : (
        <ul className="text-sm">
          {articles.map(({ versionId, name, closed, share, low, high, difference }) => (
            <li
              key={versionId}
              className="flex flex-wrap items-baseline gap-x-2 border-line border-b py-1.5 last:border-0"
            >
              <span className="font-medium">{name}</span>
              <span className="ml-auto text-muted text-xs">
                {t("articleRate", {
                  share: shareText(share, locale, 0),
                  low: boundText(low),
                  high: boundText(high),
                })}
                {" · "}
                {t("articleBelow", {
                  points: points(difference.value),
                  low: points(difference.high),
                  high: points(difference.low),
                })}
                {" · "}
                <CasesLink href={casesHref({ ...days, article: versionId, status: "closed" })} count={closed}>
                  {t("articleCases", { n: countText(closed, locale) })}
                </CasesLink>
              </span>
            </li>
          ))}
        </ul>
      )}
    </DigestSection>
  );
}
