"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { classNames } from "@/components/ui/class-names";
import { FEW_CASES, isCountChanged, isShareChanged, type Proportion } from "@/lib/trends/wilson";
import { CasesLink } from "./cases-link";
import { useTrend } from "./trend-context";
import { boundText, countText, durationParts, shareText, signedText } from "./trend-format";

type CardProps = { title: string; value: ReactNode; isFew?: boolean; children: ReactNode };

function Card({ title, value, isFew = false, children }: CardProps) {
  return (
    <div className="min-w-0 border-line px-4.5 py-3.5 max-lg:nth-[-n+2]:border-b max-lg:odd:border-r lg:not-last:border-r print:border-b-0! print:not-last:border-r">
      <h2 className="text-muted text-xs">{title}</h2>
      <p className={classNames("font-semibold text-2xl", isFew && "text-faint")}>{value}</p>
      {/* Lines as high as a finger needs: most of what stands here is a link. */}
      <div className="flex flex-wrap gap-x-2 text-muted text-xs leading-6">{children}</div>
    </div>
  );
}

/** A change with its sign; coloured only when it is more than chance, and good and bad are told by the sign too. */
function Change({ text, isGood, isSure }: { text: string; isGood: boolean; isSure: boolean }) {
  const t = useTranslations("trends.numbers");
  const tone = !isSure || text.startsWith("±") ? "text-muted" : isGood ? "text-ok" : "text-bad";
  return (
    <span className={tone} title={isSure ? undefined : t("chance")}>
      {text}
    </span>
  );
}

function CasesCard() {
  const t = useTranslations("trends.numbers");
  const { report, locale, casesHref } = useTrend();
  const { totals, previous } = report;
  const before = previous.totals.cases;
  // Of a handful the percent is large and says nothing.
  const change = before < FEW_CASES ? null : signedText(((totals.cases - before) / before) * 100, locale);
  return (
    <Card
      title={t("cases")}
      value={
        <CasesLink href={casesHref()} count={totals.cases}>
          {countText(totals.cases, locale)}
        </CasesLink>
      }
    >
      {change === null ? null : (
        <Change
          text={`${change}%`}
          isGood={totals.cases < before}
          isSure={isCountChanged(totals.cases, before)}
        />
      )}
      <span title={t("previousDays", { from: previous.from, to: previous.to })}>
        <CasesLink
          href={casesHref({ from: previous.from, to: previous.to })}
          count={before}
          className="block"
        >
          {t("previous", { value: countText(before, locale) })}
        </CasesLink>
      </span>
    </Card>
  );
}

type RateCardProps = {
  title: string;
  rate: Proportion | null;
  before: Proportion | null;
  href: string;
  children?: ReactNode;
};

function RateCard({ title, rate, before, href, children }: RateCardProps) {
  const t = useTranslations("trends.numbers");
  const { locale, casesHref } = useTrend();
  if (!rate) {
    return (
      <Card title={title} value={t("none")} isFew>
        {t("noneClosed")}
      </Card>
    );
  }
  const isFew = rate.of < FEW_CASES;
  return (
    <Card
      title={title}
      isFew={isFew}
      value={
        <CasesLink href={href} count={rate.of}>
          {shareText(rate.share, locale, 0)}
        </CasesLink>
      }
    >
      {before && before.of >= FEW_CASES ? (
        <Change
          text={t("points", { value: signedText((rate.share - before.share) * 100, locale) })}
          isGood={rate.share > before.share}
          isSure={isShareChanged(rate, before)}
        />
      ) : null}
      <span>{t("interval", { low: boundText(rate.low), high: boundText(rate.high) })}</span>
      <CasesLink href={casesHref({ status: "closed" })} count={rate.of}>
        {t("n", { n: countText(rate.of, locale) })}
      </CasesLink>
      {isFew ? <span className="w-full">{t("few", { limit: FEW_CASES })}</span> : null}
      {children}
    </Card>
  );
}

function ResolvedParts() {
  const t = useTranslations("trends.numbers");
  const { report, locale, casesHref } = useTrend();
  const { bound, boundOtherCard } = report.totals;
  return (
    <span className="flex flex-wrap gap-x-2 whitespace-nowrap">
      <CasesLink href={casesHref({ result: "bound" })} count={bound}>
        {t("bound", { n: countText(bound, locale) })}
      </CasesLink>
      <CasesLink href={casesHref({ result: "bound_other_card" })} count={boundOtherCard}>
        {t("boundOtherCard", { n: countText(boundOtherCard, locale) })}
      </CasesLink>
    </span>
  );
}

function MinutesCard() {
  const t = useTranslations("trends");
  const { report, locale } = useTrend();
  const { minutesToResolve: time, resolved } = report.totals;
  const before = report.previous.totals;
  const duration = (minutes: number, isChange = false) => {
    const { unit, value } = durationParts(minutes);
    return t(`duration.${unit}`, { value: isChange ? signedText(value, locale) : countText(value, locale) });
  };
  if (!time || !resolved) {
    return (
      <Card title={t("numbers.minutes")} value={t("numbers.none")} isFew>
        {t("numbers.noneResolved")}
      </Card>
    );
  }
  const isFew = resolved.count < FEW_CASES;
  const earlier = (before.resolved?.count ?? 0) >= FEW_CASES ? before.minutesToResolve : null;
  return (
    <Card title={t("numbers.minutes")} value={duration(time.median)} isFew={isFew}>
      {earlier ? (
        <Change
          text={duration(time.median - earlier.median, true)}
          isGood={time.median < earlier.median}
          isSure={!isFew}
        />
      ) : null}
      <span>{t("numbers.p90", { value: duration(time.p90) })}</span>
      <span>{t("numbers.n", { n: countText(resolved.count, locale) })}</span>
      {isFew ? <span className="w-full">{t("numbers.few", { limit: FEW_CASES })}</span> : null}
      <ResolvedParts />
    </Card>
  );
}

/** What happened in four numbers, each with its change, how sure it is, and the cases behind it. */
export function NumberCards() {
  const t = useTranslations("trends.numbers");
  const { report, casesHref } = useTrend();
  const { totals, previous } = report;
  return (
    <section
      aria-label={t("label")}
      className="grid grid-cols-2 rounded-lg border border-line bg-surface lg:grid-cols-4 print:col-span-2 print:grid-cols-4"
    >
      <CasesCard />
      <RateCard
        title={t("confirmed")}
        rate={totals.confirmed}
        before={previous.totals.confirmed}
        href={casesHref({ certainty: "confirmed" })}
      />
      <RateCard
        title={t("resolved")}
        rate={totals.resolved}
        before={previous.totals.resolved}
        href={casesHref({ status: "closed" })}
      />
      <MinutesCard />
    </section>
  );
}
