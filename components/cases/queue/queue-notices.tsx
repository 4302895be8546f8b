"use client";

import WifiOff from "lucide-react/icons/wifi-off";
import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { ErrorNote } from "@/components/ui/error-note";
import { ApiError } from "@/lib/http/fetch-json";

function subscribeToNetwork(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

/** Says that the list is as old as the connection. */
export function OfflineNote() {
  const t = useTranslations("cases.queue");
  const isOnline = useSyncExternalStore(
    subscribeToNetwork,
    () => navigator.onLine,
    () => true,
  );
  return isOnline ? null : (
    <p role="status" className="flex items-center gap-2 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      <WifiOff aria-hidden="true" size={15} className="shrink-0" />
      {t("offline")}
    </p>
  );
}

type QueueErrorProps = { error: Error; hasRows: boolean; onRetry: () => void; isRetrying: boolean };

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
