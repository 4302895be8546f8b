"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";

function subscribe(onChange: () => void): () => void {
  window.addEventListener("online", onChange);
  window.addEventListener("offline", onChange);
  return () => {
    window.removeEventListener("online", onChange);
    window.removeEventListener("offline", onChange);
  };
}

/** Says at once when the network is gone, and that nothing typed is lost. */
export function OfflineRibbon() {
  const t = useTranslations("common");
  const isOnline = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  );
  return (
    <div role="status">
      {isOnline ? null : (
        <p className="border-line border-b bg-warn-soft px-4 py-1.5 text-sm text-warn">
          {t("state.offline")}
        </p>
      )}
    </div>
  );
}
