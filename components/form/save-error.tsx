"use client";

import { useTranslations } from "next-intl";
import { ErrorNote } from "@/components/ui/error-note";
import { ApiError } from "@/lib/http/fetch-json";

/** Why saving failed, with the request id; what was typed stays in the form around it. */
export function SaveError({ error }: { error: Error | null }) {
  const errors = useTranslations("errors");
  if (error === null) return null;
  const problem = error instanceof ApiError ? error.problem : null;
  return (
    <ErrorNote requestId={problem?.requestId} kept>
      {problem?.detail ?? errors("offline")}
    </ErrorNote>
  );
}
