"use client";

import { useTranslations } from "next-intl";
import { CasesLink } from "@/components/trends/cases-link";
import { useTrend } from "@/components/trends/trend-context";
import { countText } from "@/components/trends/trend-format";
import type { Locale } from "@/lib/i18n/locale";
import type { DigestPart } from "@/lib/trends/digest";
import type { Growth } from "@/lib/trends/growth";
import { FEW_CASES } from "@/lib/trends/wilson";
import { DigestNothing, DigestSection } from "./digest-section";

const SHOWN = 5;

export type DigestGrowth = { compared: number; grown: readonly Growth<DigestPart>[] };

/** A factor with one decimal, more exact than it is known to be nobody needs. */
const timesText = (times: number, locale: Locale): string =>
  new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(times);

function GrowthLine({ growth }: { growth: Growth<DigestPart> }) {
  const t = useTranslations("trends.digest");
  const { report, locale, casesHref, causeName, bankName, walletName, stepName } = useTrend();
  const { kind, code, now, before, times, low, high } = growth;
  const nameOf = { cause: causeName, bank: bankName, wallet: walletName, step: stepName };
  const { from, to } = report.previous;
  return (
    <li className="flex flex-wrap items-baseline gap-x-2 border-line border-b py-1.5 last:border-0">
      <span className="text-faint text-xs">{t(`part.${kind}`)}</span>
      <span className="font-medium">{nameOf[kind](code)}</span>
      <span>
        <CasesLink href={casesHref({ [kind]: code, from, to })} count={before}>
          {countText(before, locale)}
        </CasesLink>
        {" → "}
        <CasesLink href={casesHref({ [kind]: code })} count={now} className="font-semibold">
          {countText(now, locale)}
        </CasesLink>
      </span>
      <span className="ml-auto text-muted text-xs">
        {times === null || high === null
          ? t("timesOpen", { low: timesText(low, locale) })
          : t("times", {
              times: timesText(times, locale),
              low: timesText(low, locale),
              high: timesText(high, locale),
            })}
      </span>
    </li>
  );
}

/** What grew by more than chance, or that nothing did. */
export function DigestGrowthSection({ growth: { compared, grown } }: { growth: DigestGrowth }) {
  const t = useTranslations("trends.digest");
  return (
    <DigestSection title={t("growth")} hint={t("growthHint", { compared, limit: FEW_CASES })}>
      {grown.length === 0 ? (
        <DigestNothing>{t(compared === 0 ? "tooFew" : "noGrowth")}</DigestNothing>
      ) : (
        <ul className="text-sm">
          {grown.slice(0, SHOWN).map((growth) => (
            <GrowthLine key={`${growth.kind} ${growth.code}`} growth={growth} />
          ))}
        </ul>
      )}
      {grown.length > SHOWN ? (
        <p className="mt-1 text-muted text-xs">{t("growthMore", { count: grown.length - SHOWN })}</p>
      ) : null}
    </DigestSection>
  );
}
