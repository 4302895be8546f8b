"use client";

import ChevronLeft from "lucide-react/icons/chevron-left";
import ChevronRight from "lucide-react/icons/chevron-right";
import Printer from "lucide-react/icons/printer";
import { useTranslations } from "next-intl";
import { NumberCards } from "@/components/trends/number-cards";
import { TrendProvider } from "@/components/trends/trend-context";
import type { TrendFilterField } from "@/components/trends/trend-filter-fields";
import { daysText } from "@/components/trends/trend-format";
import { TrendTabs } from "@/components/trends/trend-tabs";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { routes } from "@/lib/routes";
import type { DayRange } from "@/lib/trends/buckets";
import type { DigestCause } from "@/lib/trends/digest";
import type { DigestWeek } from "@/lib/trends/digest-week";
import type { TrendReport } from "@/lib/trends/trend-schema";
import { type DigestArticle, DigestArticles } from "./digest-articles";
import { DigestCauses } from "./digest-causes";
import { type DigestGrowth, DigestGrowthSection } from "./digest-growth";
import { type DigestIncident, DigestIncidents } from "./digest-incidents";

export type Digest = {
  week: DigestWeek;
  report: TrendReport;
  causes: readonly DigestCause[];
  growth: DigestGrowth;
  incidents: readonly DigestIncident[];
  articles: { compared: number; seldom: readonly DigestArticle[]; days: DayRange };
};

function Head({ week, report }: Pick<Digest, "week" | "report">) {
  const t = useTranslations("trends.digest");
  const common = useTranslations("common");
  const { from, to } = week;
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <div className="min-w-0">
        <p className="font-semibold text-xl">{t("week", { days: daysText(from, to, report.today) })}</p>
        <p className="text-muted text-xs">
          {t("against", {
            from,
            to,
            before: daysText(report.previous.from, report.previous.to, report.today),
            zone: report.timeZone,
          })}
        </p>
      </div>
      <nav aria-label={t("weeks")} data-print="hide" className="ml-auto flex flex-wrap gap-2">
        {week.earlier ? (
          <ButtonLink href={routes.trendsDigest({ week: week.earlier })}>
            <ChevronLeft aria-hidden="true" size={14} />
            {t("earlier")}
          </ButtonLink>
        ) : null}
        {week.later ? (
          <ButtonLink href={routes.trendsDigest({ week: week.later })}>
            {t("later")}
            <ChevronRight aria-hidden="true" size={14} />
          </ButtonLink>
        ) : null}
        <ButtonLink href={routes.trends({ from, to, bucket: "day" })}>{t("open")}</ButtonLink>
        <Button icon={<Printer aria-hidden="true" size={14} />} onPress={() => window.print()}>
          {common("action.print")}
        </Button>
      </nav>
    </div>
  );
}

/** One week on one page, against the week before; every number opens its cases. */
export function DigestScreen({ digest, fields }: { digest: Digest; fields: readonly TrendFilterField[] }) {
  const { week, report, causes, growth, incidents, articles } = digest;
  return (
    <>
      <TrendTabs current="digest" search={{}} />
      {/* At this size the digest is one sheet of A4. */}
      <div className="mx-auto flex w-full max-w-5xl flex-col gap-4 px-5 py-4 max-sm:px-4 print:max-w-none print:[zoom:0.8] print:p-0">
        <Head week={week} report={report} />
        <TrendProvider report={report} search={{}} fields={fields}>
          <NumberCards />
          <div className="grid items-start gap-4 md:grid-cols-2 print:grid-cols-2">
            <div className="grid min-w-0 gap-4">
              <DigestCauses causes={causes} />
              <DigestIncidents incidents={incidents} />
            </div>
            <div className="grid min-w-0 gap-4">
              <DigestGrowthSection growth={growth} />
              <DigestArticles compared={articles.compared} articles={articles.seldom} days={articles.days} />
            </div>
          </div>
        </TrendProvider>
      </div>
    </>
  );
}
