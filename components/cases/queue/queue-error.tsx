"use client";

import { useTranslations } from "next-intl";
import { ErrorNote } from "@/components/ui/error-note";
import { ApiError } from "@/lib/http/fetch-json";

type QueueErrorProps = { error: Error; hasRows: boolean; onRetry: () => void; isRetrying: boolean };

/** What went wrong with the list, and whether an older one is still below. */
export function QueueError({ error, hasRows, onRetry, isRetrying }: QueueErrorProps) {
  const t = useTranslations("cases.queue");
  const problem = error instanceof ApiError ? error.problem : null;
  const detail = problem?.detail ?? t("noAnswer");
  return (
    <ErrorNote requestId={problem?.requestId} onRetry={onRetry} isRetrying={isRetrying}>
      {t(hasRows ? "refreshFailed" : "failed", { detail })}
    </ErrorNote>
  );
}
