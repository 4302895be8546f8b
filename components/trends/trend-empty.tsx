"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { routes } from "@/lib/routes";

/** No case under this filter, and what to do about it. */
export function TrendEmpty({ reset }: { reset: () => void }) {
  const t = useTranslations("trends");
  return (
    <section className="rounded-lg border border-line bg-surface">
      <EmptyState
        title={t("empty.title")}
        action={
          <>
            <Button onPress={reset}>{t("action.reset")}</Button>
            <ButtonLink href={routes.cases()}>{t("action.cases")}</ButtonLink>
          </>
        }
      >
        {t("empty.help")}
      </EmptyState>
    </section>
  );
}
