"use client";

import { useTranslations } from "next-intl";
import type { TrendReport } from "@/lib/trends/trend-schema";
import { CasesLink } from "./cases-link";
import { LookSwatch } from "./look-pattern";
import { useTrend } from "./trend-context";
import { countText, daysText } from "./trend-format";
import { TwinTable } from "./twin-table";

/** The same days of the period before; a dash where the desk had no case yet. */
function EarlierCases({ from, to, cases }: TrendReport["buckets"][number]["earlier"]) {
  const t = useTranslations("trends.chart");
  const { report, locale, casesHref } = useTrend();
  const days = t("earlierDays", { days: daysText(from, to, report.today) });
  return (
    <span title={days} className="text-muted">
      {cases === null ? (
        t("noDesk")
      ) : (
        <CasesLink href={casesHref({ from, to })} count={cases}>
          {countText(cases, locale)}
        </CasesLink>
      )}
    </span>
  );
}

/** Every bucket and every cause in numbers, each a link to its cases. */
export function CauseTable() {
  const t = useTranslations("trends.chart");
  const { report, locale, casesHref, causeName, lookOf } = useTrend();
  const days = (from: string, to: string) => daysText(from, to, report.today);
  const rows = report.buckets.map(({ from, to, cases, causes, earlier, isCurrent, isWhole }) => {
    const casesOf = new Map(causes.map((one) => [one.cause, one.cases]));
    const note = isCurrent ? t(`current.${report.bucket}`) : isWhole ? null : t("cut");
    return {
      id: from,
      cells: [
        <span key="days" className="whitespace-nowrap">
          {days(from, to)}
          {note ? <span className="ml-1.5 text-faint text-xs">{note}</span> : null}
        </span>,
        <CasesLink key="total" href={casesHref({ from, to })} count={cases} className="font-semibold">
          {countText(cases, locale)}
        </CasesLink>,
        <EarlierCases key="earlier" {...earlier} />,
        ...report.causes.map(({ cause }) => {
          const count = casesOf.get(cause) ?? 0;
          return (
            <CasesLink key={cause} href={casesHref({ from, to, cause })} count={count}>
              {countText(count, locale)}
            </CasesLink>
          );
        }),
      ],
    };
  });
  const total = {
    id: "total",
    isTotal: true,
    cells: [
      t("total"),
      <CasesLink key="total" href={casesHref()} count={report.totals.cases}>
        {countText(report.totals.cases, locale)}
      </CasesLink>,
      <EarlierCases key="earlier" {...report.previous} cases={report.previous.totals.cases} />,
      ...report.causes.map(({ cause, cases }) => (
        <CasesLink key={cause} href={casesHref({ cause })} count={cases}>
          {countText(cases, locale)}
        </CasesLink>
      )),
    ],
  };
  return (
    <TwinTable
      caption={t("caption")}
      head={[
        { id: "days", content: t("period") },
        { id: "total", content: t("total") },
        { id: "earlier", content: t("earlier") },
        ...report.causes.map(({ cause }) => ({
          id: cause,
          content: (
            <span className="inline-block min-w-18">
              <LookSwatch look={lookOf(cause)} /> {causeName(cause)}
            </span>
          ),
        })),
      ]}
      rows={[...rows, total]}
    />
  );
}
