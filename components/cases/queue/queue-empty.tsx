"use client";

import Inbox from "lucide-react/icons/inbox";
import SearchX from "lucide-react/icons/search-x";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import type { QueueSearch } from "@/lib/cases/case-fetchers";
import { routes } from "@/lib/routes";
import { isNarrowed, QUEUE_VIEWS } from "./queue-search";

const ICON = { size: 28, strokeWidth: 1.4, "aria-hidden": true } as const;

/** Why the list is empty and what to do first. */
export function QueueEmpty({ search, onClear }: { search: QueueSearch; onClear: () => void }) {
  const t = useTranslations("cases.queue");
  if (isNarrowed(search)) {
    return (
      <EmptyState
        icon={<SearchX {...ICON} />}
        title={search.q ? t("empty.searchTitle", { text: search.q }) : t("empty.filteredTitle")}
        action={<Button onPress={onClear}>{t("clearFilters")}</Button>}
      >
        {search.q ? t("empty.search") : t("empty.filtered")}
      </EmptyState>
    );
  }
  const view = QUEUE_VIEWS.find((one) => one === search.queue) ?? "mine";
  return (
    <EmptyState
      icon={<Inbox {...ICON} />}
      title={t(`empty.${view}Title`)}
      action={
        <>
          {view === "mine" ? (
            <ButtonLink href={routes.cases({ queue: "unassigned" })}>{t("empty.mineAction")}</ButtonLink>
          ) : null}
          {view === "unassigned" ? (
            <ButtonLink href={routes.cases()}>{t("empty.unassignedAction")}</ButtonLink>
          ) : null}
          {view === "unassigned" ? null : (
            <ButtonLink href={routes.newCase()} variant="primary">
              {t("newCase")}
            </ButtonLink>
          )}
        </>
      }
    >
      {t(`empty.${view}`)}
    </EmptyState>
  );
}
