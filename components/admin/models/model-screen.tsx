"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { LoadFailure } from "@/components/form/load-failure";
import type { Option } from "@/components/ui/options";
import { modelOptions } from "@/lib/diagnosis/model-version-query-options";
import { DifferencesPanel } from "./differences-panel";
import { LearningReport } from "./learning-report";
import { ModelActions } from "./model-actions";
import { ModelFacts } from "./model-facts";
import { ModelFrame } from "./model-frame";
import { ReplayPanel } from "./replay-panel";

type ModelScreenProps = {
  modelId: string;
  canManage: boolean;
  wallets: readonly Option[];
  banks: readonly Option[];
};

export function ModelScreen({ modelId, canManage, wallets, banks }: ModelScreenProps) {
  const t = useTranslations("models");
  const { data: model, error, refetch, isFetching } = useQuery(modelOptions(modelId));
  if (!model) return <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />;
  return (
    <ModelFrame
      crumb={{ label: t("version", { number: model.number }) }}
      actions={canManage ? <ModelActions model={model} /> : null}
    >
      <div className="mx-auto grid max-w-300 grid-cols-[minmax(0,1fr)] gap-4">
        <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
        <ModelFacts model={model} canManage={canManage} />
        {model.report ? <LearningReport report={model.report} /> : null}
        <ReplayPanel model={model} wallets={wallets} banks={banks} />
        <DifferencesPanel model={model} />
      </div>
    </ModelFrame>
  );
}
