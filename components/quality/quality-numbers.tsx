"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { boundText, countText, shareText } from "@/components/trends/trend-format";
import { classNames } from "@/components/ui/class-names";
import type { QualityReport } from "@/lib/quality/quality-schema";
import { FEW_CASES } from "@/lib/trends/wilson";
import { figureText } from "./figure-text";
import { JudgedLink } from "./judged-link";
import { useQuality } from "./quality-context";

type CardProps = { title: string; value: ReactNode; isFew: boolean; children?: ReactNode };

function Card({ title, value, isFew, children }: CardProps) {
  return (
    <div className="min-w-0 bg-surface px-4.5 py-3.5">
      <h2 className="text-muted text-xs">{title}</h2>
      <p className={classNames("font-semibold text-2xl", isFew && "text-faint")}>{value}</p>
      <div className="flex flex-wrap gap-x-2 text-muted text-xs">{children}</div>
    </div>
  );
}

function RateCard({
  title,
  rate,
  children,
}: {
  title: string;
  rate: QualityReport["replayed"]["top1"];
  children?: ReactNode;
}) {
  const t = useTranslations("quality.numbers");
  const { locale, casesHref } = useQuality();
  if (!rate) return <Card title={title} value={t("none")} isFew />;
  const isFew = rate.of < FEW_CASES;
  return (
    <Card title={title} value={shareText(rate.share, locale, 0)} isFew={isFew}>
      <span>{t("interval", { low: boundText(rate.low), high: boundText(rate.high) })}</span>
      <JudgedLink href={casesHref()} count={rate.of}>
        {t("n", { n: countText(rate.of, locale) })}
      </JudgedLink>
      {isFew ? <span className="w-full">{t("few", { limit: FEW_CASES })}</span> : null}
      {children}
    </Card>
  );
}

/** How often the diagnosis was right, how honest its probabilities were, and what it took. */
export function QualityNumbers() {
  const t = useTranslations("quality.numbers");
  const { report, locale } = useQuality();
  const { atClosing, replayed, effort } = report;
  const isFew = replayed.n < FEW_CASES;
  return (
    <section
      aria-label={t("label")}
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line md:grid-cols-3 xl:grid-cols-6"
    >
      <RateCard title={t("closingTop1")} rate={atClosing.top1}>
        {atClosing.undecided > 0 ? <span>{t("undecided", { count: atClosing.undecided })}</span> : null}
      </RateCard>
      <RateCard title={t("top1")} rate={replayed.top1}>
        <span>{t("onReplay")}</span>
      </RateCard>
      <RateCard title={t("top3")} rate={replayed.top3}>
        <span>{t("onReplay")}</span>
      </RateCard>
      <Card title={t("brier")} value={figureText(replayed.brier, locale, 2)} isFew={isFew}>
        <span>{t("brierHelp")}</span>
      </Card>
      <Card
        title={t("ece")}
        value={replayed.ece === null ? t("none") : shareText(replayed.ece, locale)}
        isFew={isFew}
      >
        <span>{t("eceHelp")}</span>
      </Card>
      <Card title={t("checks")} value={figureText(replayed.checksAsked, locale, 1)} isFew={isFew}>
        <span>{t("checksHelp")}</span>
        {effort.minutesSpent === null ? null : (
          <span>{t("minutes", { minutes: figureText(effort.minutesSpent, locale, 1) })}</span>
        )}
      </Card>
    </section>
  );
}
