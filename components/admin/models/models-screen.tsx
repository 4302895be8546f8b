"use client";

import { useQuery } from "@tanstack/react-query";
import Upload from "lucide-react/icons/upload";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { SkeletonLines } from "@/components/ui/skeleton";
import { modelsOptions } from "@/lib/diagnosis/model-version-query-options";
import { DraftsList } from "./drafts-list";
import { ImportDialog } from "./import-dialog";
import { LearnButton } from "./learn-button";
import { ModelFrame } from "./model-frame";
import { ModelTable } from "./model-table";

export function ModelsScreen({ canManage }: { canManage: boolean }) {
  const t = useTranslations("models");
  const { data: models, error, refetch, isFetching } = useQuery(modelsOptions());
  const [isImporting, setImporting] = useState(false);
  return (
    <ModelFrame
      actions={
        canManage ? (
          <Button icon={<Upload aria-hidden="true" size={14} />} onPress={() => setImporting(true)}>
            {t("import.open")}
          </Button>
        ) : null
      }
    >
      <div className="mb-4 flex flex-wrap items-start gap-x-6 gap-y-3">
        <p className="min-w-0 max-w-[80ch] flex-1 basis-80 text-muted text-sm">{t("intro")}</p>
        {canManage ? <LearnButton /> : null}
      </div>
      {canManage ? <DraftsList /> : null}
      <LoadFailure error={error} onRetry={refetch} isRetrying={isFetching} />
      {models ? <ModelTable models={models} /> : error ? null : <SkeletonLines />}
      {isImporting ? <ImportDialog models={models ?? []} onClose={() => setImporting(false)} /> : null}
    </ModelFrame>
  );
}
