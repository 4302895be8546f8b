"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { ApiError } from "@/lib/http/fetch-json";

type TrendErrorProps = { error: Error; isRetrying: boolean; onRetry: () => void; onReset: () => void };

/** Why there is no report. A filter that cannot be is not tried again but reset; all else is tried again. */
export function TrendError({ error, isRetrying, onRetry, onReset }: TrendErrorProps) {
  const t = useTranslations();
  const problem = error instanceof ApiError ? error.problem : null;
  const isRefused = problem?.code === "invalid";
  return (
    <ErrorNote
      requestId={problem?.requestId}
      onRetry={isRefused ? undefined : onRetry}
      isRetrying={isRetrying}
      action={
        <Button size="dense" onPress={onReset}>
          {t("trends.action.reset")}
        </Button>
      }
    >
      {isRefused
        ? t("trends.refused", { reasons: problem?.issues?.map(({ message }) => message).join(" ") ?? "" })
        : problem
          ? problem.detail
          : t("trends.offline")}
    </ErrorNote>
  );
}
