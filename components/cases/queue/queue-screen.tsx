"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import Download from "lucide-react/icons/download";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useRef } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import { buttonClass } from "@/components/ui/button-class";
import { LinkTabs } from "@/components/ui/link-tabs";
import { SkeletonLines } from "@/components/ui/skeleton";
import { countsOptions, queueOptions } from "@/lib/cases/case-query-options";
import type { QueueCounts } from "@/lib/cases/case-queue-schema";
import { api, routes } from "@/lib/routes";
import { QueueEmpty } from "./queue-empty";
import { QueueError } from "./queue-error";
import { QueueFilters } from "./queue-filters";
import { QueueHints } from "./queue-hints";
import { type FilterField, QUEUE_VIEWS, type QueueView, sortOf, viewOf } from "./queue-search";
import { QueueTable } from "./queue-table";
import { QueueWordsProvider } from "./queue-words";
import { useRowKeys } from "./row-keys";
import { useQueueSearch } from "./use-queue-search";

/** The server stops counting here. */
const COUNTED_UP_TO = 10_000;

function useCountText() {
  const t = useTranslations("cases.queue");
  const format = useFormatter();
  return (count: number): string =>
    count >= COUNTED_UP_TO ? t("many", { count: format.number(count) }) : format.number(count);
}

function Views({ current, counts }: { current: QueueView | undefined; counts: QueueCounts | undefined }) {
  const t = useTranslations("cases.queue");
  const countText = useCountText();
  const tabs = QUEUE_VIEWS.map((view) => ({
    href: routes.cases({ queue: view === "mine" ? undefined : view }),
    label: t(`view.${view}`),
    count: counts ? countText(counts[view]) : undefined,
    isCurrent: view === current,
  }));
  return <LinkTabs label={t("views")} tabs={tabs} />;
}

type QueueScreenProps = {
  fields: readonly FilterField[];
  actorId: string;
  isPhoneGuess: boolean;
  canExport: boolean;
};

/** The list of cases under the filter in the address. */
export function QueueScreen({ fields, actorId, isPhoneGuess, canExport }: QueueScreenProps) {
  const t = useTranslations("cases.queue");
  const common = useTranslations("common");
  const countText = useCountText();
  const router = useRouter();
  const list = useRef<HTMLDivElement>(null);
  const { search, change, clear } = useQueueSearch(fields);
  const queue = useInfiniteQuery(queueOptions(search));
  const counts = useQuery(countsOptions(search)).data;
  useShortcut("c", () => router.push(routes.newCase()), { label: t("shortcut.new") });
  useRowKeys(list);
  const rows = queue.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Views current={viewOf(search)} counts={counts} />
      <div className="flex flex-col gap-3 px-5 py-3 max-sm:px-4">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
          <QueueFilters fields={fields} search={search} onChange={change} />
          <p aria-live="polite" className="ml-auto text-muted text-sm">
            {t(`sortedBy.${sortOf(search)}`)}
            {counts ? ` · ${t("total", { count: countText(counts.total), number: counts.total })}` : null}
          </p>
          {canExport ? (
            <a href={api.exportCases(search)} download className={buttonClass("default", "dense")}>
              <Download aria-hidden="true" size={14} />
              {t("export")}
            </a>
          ) : null}
        </div>
        {queue.error && !queue.isFetchNextPageError ? (
          <QueueError
            error={queue.error}
            failure={queue.data ? "refreshFailed" : "failed"}
            onRetry={() => void queue.refetch()}
            isRetrying={queue.isFetching}
          />
        ) : null}
        <div ref={list} className={queue.isPlaceholderData ? "opacity-60 transition-opacity" : undefined}>
          {queue.data ? (
            <QueueWordsProvider>
              <QueueTable
                rows={rows}
                actorId={actorId}
                isPhoneGuess={isPhoneGuess}
                sort={sortOf(search)}
                isBusy={queue.isPlaceholderData}
                empty={<QueueEmpty search={search} onClear={clear} />}
              />
            </QueueWordsProvider>
          ) : queue.error ? null : (
            <SkeletonLines count={8} className="rounded-lg border border-line bg-surface p-4" />
          )}
        </div>
        {queue.isFetchNextPageError ? (
          // Where the button was, not at the top of a long list.
          <QueueError
            error={queue.error}
            failure="moreFailed"
            onRetry={() => void queue.fetchNextPage()}
            isRetrying={queue.isFetchingNextPage}
          />
        ) : queue.hasNextPage ? (
          <Button
            className="self-center"
            isPending={queue.isFetchingNextPage}
            onPress={() => void queue.fetchNextPage()}
          >
            {common("action.loadMore")}
          </Button>
        ) : null}
        {rows.length > 0 ? <QueueHints /> : null}
      </div>
    </>
  );
}
