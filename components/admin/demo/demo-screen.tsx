"use client";

import { useQuery } from "@tanstack/react-query";
import CircleCheck from "lucide-react/icons/circle-check";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { AdminFrame } from "@/components/admin/admin-frame";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { SkeletonLines } from "@/components/ui/skeleton";
import { demoStateOptions } from "@/lib/demo/demo-query-options";
import { routes } from "@/lib/routes";
import { RemoveDemoDialog } from "./remove-demo-dialog";

export function DemoScreen() {
  const t = useTranslations("admin.demo");
  const { data: demo, error, refetch, isFetching } = useQuery(demoStateOptions());
  const [isAsking, setAsking] = useState(false);
  return (
    <AdminFrame current="demo">
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {!demo && !error ? <SkeletonLines /> : null}
      {demo?.caseCount === 0 ? (
        <section className="rounded-lg border border-line bg-surface">
          <EmptyState
            icon={<CircleCheck aria-hidden="true" size={28} />}
            title={t("none")}
            action={<ButtonLink href={routes.cases()}>{t("toCases")}</ButtonLink>}
          >
            {t("noneHelp")}
          </EmptyState>
        </section>
      ) : null}
      {demo && demo.caseCount > 0 ? (
        <section className="max-w-2xl rounded-lg border border-line bg-surface p-5">
          <h2 className="font-semibold text-lg">{t("title")}</h2>
          <p className="mt-2 font-medium">{t("count", { count: demo.caseCount })}</p>
          <p className="mt-2 text-muted">{t("explain")}</p>
          <p className="mt-2 mb-4 text-muted">{t("kept")}</p>
          <Button variant="danger" onPress={() => setAsking(true)}>
            {t("remove")}
          </Button>
        </section>
      ) : null}
      {isAsking && demo ? (
        <RemoveDemoDialog caseCount={demo.caseCount} onClose={() => setAsking(false)} />
      ) : null}
    </AdminFrame>
  );
}
