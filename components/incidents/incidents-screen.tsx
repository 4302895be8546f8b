"use client";

import { useQuery } from "@tanstack/react-query";
import Plus from "lucide-react/icons/plus";
import TriangleAlert from "lucide-react/icons/triangle-alert";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import type { Option } from "@/components/ui/options";
import { PageHeader } from "@/components/ui/page-header";
import { SkeletonLines } from "@/components/ui/skeleton";
import { incidentsOptions } from "@/lib/incidents/incident-query-options";
import { CauseSurges } from "./cause-surges";
import { IncidentTable } from "./incident-table";
import { OpenIncidentDialog } from "./open-incident-dialog";

type IncidentsScreenProps = {
  banks: readonly Option[];
  wallets: readonly Option[];
  timeZone: string;
  canAct: boolean;
};

/** All incidents, what waits for a decision on top. */
export function IncidentsScreen({ banks, wallets, timeZone, canAct }: IncidentsScreenProps) {
  const t = useTranslations("incidents");
  const { data: incidents, error, refetch, isFetching } = useQuery(incidentsOptions());
  const [isOpening, setIsOpening] = useState(false);
  const openButton = (
    <Button variant="primary" icon={<Plus aria-hidden="true" size={14} />} onPress={() => setIsOpening(true)}>
      {t("open.open")}
    </Button>
  );
  const empty = (
    <EmptyState title={t("list.empty")} icon={<TriangleAlert aria-hidden="true" size={24} />}>
      {t(canAct ? "list.emptyActHelp" : "list.emptyHelp")}
    </EmptyState>
  );
  return (
    <>
      <PageHeader crumbs={[{ label: t("title") }]} actions={canAct ? openButton : null} />
      <div className="px-5 py-4 max-sm:px-4">
        <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
        <CauseSurges />
        {incidents ? <IncidentTable incidents={incidents} empty={empty} /> : error ? null : <SkeletonLines />}
      </div>
      {isOpening ? (
        <OpenIncidentDialog
          banks={banks}
          wallets={wallets}
          timeZone={timeZone}
          onClose={() => setIsOpening(false)}
        />
      ) : null}
    </>
  );
}
