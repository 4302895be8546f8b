"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/form/load-failure";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { SkeletonLines } from "@/components/ui/skeleton";
import { differencesOptions, modelsOptions } from "@/lib/diagnosis/model-version-query-options";
import type { ModelVersion, ModelVersionDetail } from "@/lib/diagnosis/model-version-schema";
import { DifferenceTables } from "./difference-tables";

/** What a reader most likely wants beside it: what it was made from, else what is published, else any other. */
function likelyOther(model: ModelVersionDetail, others: readonly ModelVersion[]): string | null {
  const found =
    others.find(({ number }) => number === model.basedOnNumber) ??
    others.find(({ status }) => status === "published") ??
    others[0];
  return found?.id ?? null;
}

export function DifferencesPanel({ model }: { model: ModelVersionDetail }) {
  const t = useTranslations("models.differences");
  const models = useTranslations("models");
  const { data: versions } = useQuery(modelsOptions());
  const others = (versions ?? []).filter(({ id }) => id !== model.id);
  const [chosen, setChosen] = useState<string | null>(null);
  const other = chosen ?? likelyOther(model, others);
  const { data, error, refetch, isFetching } = useQuery({
    ...differencesOptions(model.id, other ?? ""),
    enabled: other !== null,
  });
  return (
    <Section title={t("title")} hint={other === null ? t("nothingToCompare") : undefined}>
      {other === null ? null : (
        <div className="mt-2 grid grid-cols-1 gap-3">
          <Select
            label={t("from")}
            options={others.map(({ id, number, status }) => ({
              id,
              label: `${models("version", { number })} · ${models(`status.${status}`)}`,
            }))}
            value={other}
            onChange={setChosen}
            className="sm:max-w-60"
          />
          <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
          {data ? <DifferenceTables differences={data} /> : error ? null : <SkeletonLines />}
        </div>
      )}
    </Section>
  );
}
