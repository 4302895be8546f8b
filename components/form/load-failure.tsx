"use client";

import { useTranslations } from "next-intl";
import { ErrorNote } from "@/components/ui/error-note";
import { ApiError } from "@/lib/http/fetch-json";

type LoadFailureProps = { error: Error | null; onRetry: () => void; isRetrying: boolean };

/** Says that reading failed, over whatever was read before. */
export function LoadFailure({ error, onRetry, isRetrying }: LoadFailureProps) {
  const errors = useTranslations("errors");
  if (error === null) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <div className="mb-3">
      <ErrorNote requestId={problem?.requestId} onRetry={onRetry} isRetrying={isRetrying}>
        {problem?.detail ?? errors("offline")}
      </ErrorNote>
    </div>
  );
}
