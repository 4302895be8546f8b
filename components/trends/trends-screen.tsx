"use client";

import { useQuery } from "@tanstack/react-query";
import { api } from "@/lib/routes";
import { trendOptions } from "@/lib/trends/trend-query-options";
import { CauseChartCard } from "./cause-chart-card";
import { NumberCards } from "./number-cards";
import { PairsCard } from "./pairs-card";
import { ParetoCard } from "./pareto-card";
import { ReportState } from "./report-state";
import { StepsCard } from "./steps-card";
import { TrendActions } from "./trend-actions";
import { TrendProvider } from "./trend-context";
import { TrendEmpty } from "./trend-empty";
import type { TrendFilterField } from "./trend-filter-fields";
import { TrendFilters } from "./trend-filters";
import { daysProblem } from "./trend-problem";
import { TrendTabs } from "./trend-tabs";
import { useTrendSearch } from "./use-trend-search";

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

/** The report of the address, its filters and every state that it can be in. */
export function TrendsScreen({ fields }: { fields: readonly TrendFilterField[] }) {
  const { search, change, reset } = useTrendSearch();
  const query = useQuery(trendOptions(search));
  const { data: report, error } = query;
  return (
    <>
      <TrendTabs current="overview" search={search} />
      {/* At this size the whole report is one sheet of A4. */}
      <div className="flex flex-col gap-4 px-5 py-3 max-sm:px-4 print:[zoom:0.72] print:p-0">
        <div className="flex flex-wrap items-start gap-2">
          <TrendFilters
            fields={fields}
            search={search}
            change={change}
            report={report}
            daysError={daysProblem(error)}
          />
          <TrendActions csvHref={api.trendsCauses({ ...search, format: "csv" })} />
        </div>
        <ReportState query={query} reset={reset} className="print:grid print:grid-cols-2">
          {(shown) => (
            <TrendProvider report={shown} search={search} fields={fields}>
              <NumberCards />
              {shown.totals.cases === 0 ? <TrendEmpty reset={reset} /> : <Charts />}
            </TrendProvider>
          )}
        </ReportState>
      </div>
    </>
  );
}
