"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { ReportState } from "@/components/trends/report-state";
import { daysProblem } from "@/components/trends/trend-problem";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { qualityOptions } from "@/lib/quality/quality-query-options";
import type { QualityReport } from "@/lib/quality/quality-schema";
import { routes } from "@/lib/routes";
import { CalibrationCard } from "./calibration-card";
import { DeparturesCard } from "./departures-card";
import { EffortCard } from "./effort-card";
import { GroupsCard } from "./groups-card";
import { QualityProvider } from "./quality-context";
import { type QualityFilterField, QualityFilters } from "./quality-filters";
import { QualityNumbers } from "./quality-numbers";
import { useQualitySearch } from "./use-quality-search";

/** Which cases the numbers are of. */
function Lead({ report: { judged, found, demoCases } }: { report: QualityReport }) {
  const t = useTranslations("quality");
  return (
    <p className="text-muted text-sm">
      {t("lead", { judged })} {found > judged ? t("newestOnly", { judged, found }) : null}{" "}
      {demoCases > 0 ? t("demo", { count: demoCases }) : null}
    </p>
  );
}

function Empty({ reset }: { reset: () => void }) {
  const t = useTranslations();
  return (
    <section className="rounded-lg border border-line bg-surface">
      <EmptyState
        title={t("quality.empty.title")}
        action={
          <>
            <Button onPress={reset}>{t("trends.action.reset")}</Button>
            <ButtonLink href={routes.cases({ queue: "all", status: "closed" })}>
              {t("quality.empty.cases")}
            </ButtonLink>
          </>
        }
      >
        {t("quality.empty.help")}
      </EmptyState>
    </section>
  );
}

function Report() {
  return (
    <>
      <QualityNumbers />
      {/* Two columns and not rows: a short card leaves no hole above the next. */}
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <div className="grid min-w-0 gap-4">
          <CalibrationCard />
          <DeparturesCard />
        </div>
        <div className="grid min-w-0 gap-4">
          <GroupsCard />
          <EffortCard />
        </div>
      </div>
    </>
  );
}

/** How good the diagnosis was over the cases of the address, and every state that this can be in. */
export function QualityScreen({ fields }: { fields: readonly QualityFilterField[] }) {
  const { search, change, reset } = useQualitySearch();
  const query = useQuery(qualityOptions(search));
  const { data: report, error } = query;
  return (
    <div className="flex flex-col gap-4 px-6 py-3.5 max-sm:px-4">
      <QualityFilters
        fields={fields}
        search={search}
        change={change}
        report={report}
        daysError={daysProblem(error)}
      />
      <ReportState query={query} reset={reset}>
        {(shown) => (
          <QualityProvider report={shown} search={search}>
            {shown.judged === 0 ? (
              <Empty reset={reset} />
            ) : (
              <>
                <Lead report={shown} />
                <Report />
              </>
            )}
          </QualityProvider>
        )}
      </ReportState>
    </div>
  );
}
