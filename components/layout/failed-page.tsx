"use client";

import { useTranslations } from "next-intl";
import { ErrorNote } from "@/components/ui/error-note";

/** What stands in the place of a screen that could not be shown; the digest is what the server's log calls it. */
export function FailedPage({ error, retry }: { error: Error & { digest?: string }; retry: () => void }) {
  const t = useTranslations("common");
  return (
    <div className="mx-auto max-w-lg p-6">
      <h1 className="mb-3 font-semibold text-xl">{t("error.title")}</h1>
      <ErrorNote requestId={error.digest} onRetry={retry}>
        {t("error.unexpected")}
      </ErrorNote>
    </div>
  );
}
