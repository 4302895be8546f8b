"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { api } from "@/lib/routes";
import { isOfPeople } from "@/lib/trends/case-cut";
import { cutSearchOf } from "@/lib/trends/cut-search";
import { cutOptions } from "@/lib/trends/trend-query-options";
import { CutChip } from "./cut-chip";
import { CutProvider } from "./cut-context";
import { CutDrawing } from "./cut-drawing";
import { CutTable } from "./cut-table";
import { ReportState } from "./report-state";
import { TrendActions } from "./trend-actions";
import { TrendEmpty } from "./trend-empty";
import type { TrendFilterField } from "./trend-filter-fields";
import { TrendFilters } from "./trend-filters";
import { daysProblem } from "./trend-problem";
import { TrendTabs } from "./trend-tabs";
import { useCutSearch } from "./use-cut-search";

/** The cases of the filter told apart by one thing, with every measure of each part. */
export function BreakdownScreen({ fields }: { fields: readonly TrendFilterField[] }) {
  const t = useTranslations("trends");
  const { search, by, change, changeBy, reset } = useCutSearch();
  const asked = cutSearchOf(search, by);
  const query = useQuery(cutOptions(asked));
  const { data: report, error } = query;
  return (
    <>
      <TrendTabs current="breakdown" search={search} />
      <div className="flex flex-col gap-4 px-5 py-3 max-sm:px-4 print:p-0">
        <div className="flex flex-wrap items-start gap-2">
          <TrendFilters
            fields={fields}
            search={search}
            change={change}
            report={report}
            daysError={daysProblem(error)}
            by={<CutChip by={by} onChange={changeBy} />}
          />
          <TrendActions csvHref={api.trendsCuts({ ...asked, format: "csv" })} />
        </div>
        <ReportState query={query} reset={reset}>
          {(shown) => (
            <CutProvider report={shown} search={search} fields={fields}>
              {shown.totals.cases === 0 ? (
                <TrendEmpty reset={reset} />
              ) : (
                <>
                  {isOfPeople(by) ? <p className="text-muted text-sm">{t("cut.people")}</p> : null}
                  <CutDrawing />
                  <CutTable key={by} />
                </>
              )}
            </CutProvider>
          )}
        </ReportState>
      </div>
    </>
  );
}
