"use client";

import { useQuery } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import Printer from "lucide-react/icons/printer";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonLines } from "@/components/ui/skeleton";
import { api, routes } from "@/lib/routes";
import { trendOptions } from "@/lib/trends/trend-query-options";
import type { TrendSearch } from "@/lib/trends/trend-search";
import { CauseChartCard } from "./cause-chart-card";
import { NumberCards } from "./number-cards";
import { PairsCard } from "./pairs-card";
import { ParetoCard } from "./pareto-card";
import { StepsCard } from "./steps-card";
import { TrendProvider } from "./trend-context";
import { TrendError } from "./trend-error";
import type { TrendFilterField } from "./trend-filter-fields";
import { TrendFilters } from "./trend-filters";
import { daysProblem } from "./trend-problem";
import { useTrendSearch } from "./use-trend-search";

function Actions({ search }: { search: TrendSearch }) {
  const t = useTranslations();
  return (
    <div data-print="hide" className="ml-auto flex gap-2">
      <a
        href={api.trendsCauses({ ...search, format: "csv" })}
        download
        aria-label={t("trends.action.csvLabel")}
        className={buttonClass("default")}
      >
        <Download aria-hidden="true" size={14} />
        {t("trends.action.csv")}
      </a>
      <Button icon={<Printer aria-hidden="true" size={14} />} onPress={() => window.print()}>
        {t("common.action.print")}
      </Button>
    </div>
  );
}

function Charts() {
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-[1.55fr_1fr] print:contents">
        <CauseChartCard className="print:col-span-2" />
        <ParetoCard className="print:row-span-2" />
      </div>
      <div className="grid gap-4 lg:grid-cols-2 print:contents">
        <PairsCard />
        <StepsCard />
      </div>
    </>
  );
}

function Empty({ reset }: { reset: () => void }) {
  const t = useTranslations("trends");
  return (
    <section className="rounded-lg border border-line bg-surface">
      <EmptyState
        title={t("empty.title")}
        action={
          <>
            <Button onPress={reset}>{t("action.reset")}</Button>
            <ButtonLink href={routes.cases()}>{t("action.cases")}</ButtonLink>
          </>
        }
      >
        {t("empty.help")}
      </EmptyState>
    </section>
  );
}

/** The report of the address, its filters and every state that it can be in. */
export function TrendsScreen({ fields }: { fields: readonly TrendFilterField[] }) {
  const t = useTranslations("trends");
  const { search, change, reset } = useTrendSearch();
  const query = useQuery(trendOptions(search));
  const { data: report, error } = query;
  const isOld = query.isPlaceholderData;
  return (
    // At this size the whole report is one sheet of A4.
    <div className="flex flex-col gap-4 px-5 py-3 max-sm:px-4 print:[zoom:0.72] print:p-0">
      <div className="flex flex-wrap items-start gap-2">
        <TrendFilters
          fields={fields}
          search={search}
          change={change}
          report={report}
          daysError={daysProblem(error)}
        />
        <Actions search={search} />
      </div>
      <span role="status" className="sr-only">
        {isOld ? t("updating") : ""}
      </span>
      {error ? (
        <TrendError
          error={error}
          isRetrying={query.isFetching}
          onRetry={() => query.refetch()}
          onReset={reset}
        />
      ) : report ? (
        <TrendProvider report={report} search={search} fields={fields}>
          <div
            aria-busy={isOld}
            className={`flex flex-col gap-4 transition-opacity print:grid print:grid-cols-2 ${isOld ? "opacity-60 delay-200" : ""}`}
          >
            <NumberCards />
            {report.totals.cases === 0 ? <Empty reset={reset} /> : <Charts />}
          </div>
        </TrendProvider>
      ) : (
        <SkeletonLines count={8} />
      )}
    </div>
  );
}
