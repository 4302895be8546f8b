"use client";

import { useTranslations } from "next-intl";
import { ErrorNote } from "@/components/ui/error-note";
import { ApiError } from "@/lib/http/fetch-json";

type Failure = "failed" | "refreshFailed" | "moreFailed";

type QueueErrorProps = { error: Error; failure: Failure; onRetry: () => void; isRetrying: boolean };

/** What went wrong with the list, and what of it is still there. */
export function QueueError({ error, failure, onRetry, isRetrying }: QueueErrorProps) {
  const t = useTranslations("cases.queue");
  const problem = error instanceof ApiError ? error.problem : null;
  const detail = problem?.detail ?? t("noAnswer");
  return (
    <ErrorNote requestId={problem?.requestId} onRetry={onRetry} isRetrying={isRetrying}>
      {t(failure, { detail })}
    </ErrorNote>
  );
}
