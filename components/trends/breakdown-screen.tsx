"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { SkeletonLines } from "@/components/ui/skeleton";
import { api } from "@/lib/routes";
import { isOfPeople } from "@/lib/trends/case-cut";
import { cutSearchOf } from "@/lib/trends/cut-search";
import { cutOptions } from "@/lib/trends/trend-query-options";
import { CutChip } from "./cut-chip";
import { CutProvider } from "./cut-context";
import { CutDrawing } from "./cut-drawing";
import { CutTable } from "./cut-table";
import { TrendActions } from "./trend-actions";
import { TrendEmpty } from "./trend-empty";
import { TrendError } from "./trend-error";
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
  const isOld = query.isPlaceholderData;
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
          <CutProvider report={report} search={search} fields={fields}>
            <div
              aria-busy={isOld}
              className={`flex flex-col gap-4 transition-opacity ${isOld ? "opacity-60 delay-200" : ""}`}
            >
              {report.totals.cases === 0 ? (
                <TrendEmpty reset={reset} />
              ) : (
                <>
                  {isOfPeople(by) ? <p className="text-muted text-sm">{t("cut.people")}</p> : null}
                  <CutDrawing />
                  <CutTable key={by} />
                </>
              )}
            </div>
          </CutProvider>
        ) : (
          <SkeletonLines count={8} />
        )}
      </div>
    </>
  );
}
