"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ErrorNote } from "@/components/ui/error-note";
import { ApiError } from "@/lib/http/fetch-json";
import { issuesElsewhere } from "./use-log-case";

/** The key of this attempt stands for another content already: an earlier answer was lost on its way. */
const EARLIER_ATTEMPT = "idempotency_mismatch";

type LogErrorProps = { error: Error; onSendAsNew: () => void };

export function LogError({ error, onSendAsNew }: LogErrorProps) {
  const t = useTranslations("cases.new.failed");
  const errors = useTranslations("errors");
  const problem = error instanceof ApiError ? error.problem : null;
  const isEarlier = problem?.code === EARLIER_ATTEMPT;
  return (
    <ErrorNote
      requestId={problem?.requestId}
      kept={problem ? (isEarlier ? t("againHelp") : true) : undefined}
      action={
        isEarlier ? (
          <Button size="dense" onPress={onSendAsNew}>
            {t("again")}
          </Button>
        ) : null
      }
    >
      {problem?.detail ?? errors("offline")}
      {issuesElsewhere(error).map(({ path, message }) => (
        <span key={path} className="block font-normal">
          {t("elsewhere", { field: path, message })}
        </span>
      ))}
    </ErrorNote>
  );
}
