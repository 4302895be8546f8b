"use client";

import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { LoadFailure } from "@/components/form/load-failure";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Select } from "@/components/ui/select";
import { SkeletonLines } from "@/components/ui/skeleton";
import { postReplay } from "@/lib/webhooks/webhook-fetchers";
import { deliveriesOptions, webhookKeys } from "@/lib/webhooks/webhook-query-options";
import { DELIVERY_STATES } from "@/lib/webhooks/webhook-schema";
import { DeliveryList } from "./delivery-list";

type Filter = (typeof DELIVERY_STATES)[number] | "all";

export function WebhookLog({ id }: { id: string }) {
  const t = useTranslations("integrations.webhooks");
  const queryClient = useQueryClient();
  const [filter, setFilter] = useState<Filter>("all");
  const log = useInfiniteQuery(deliveriesOptions(id, filter === "all" ? null : filter));
  const replay = useMutation({
    mutationFn: (delivery: string) => postReplay(id, delivery),
    onSettled: () => queryClient.invalidateQueries({ queryKey: webhookKeys.all }),
  });
  const deliveries = log.data?.pages.flatMap(({ items }) => items);
  return (
    <section className="grid gap-3">
      <div className="flex items-end justify-between gap-3">
        <h2 className="font-semibold text-lg">{t("log")}</h2>
        <Select<Filter>
          label={t("filter")}
          isLabelHidden
          options={(["all", ...DELIVERY_STATES] as const).map((state) => ({
            id: state,
            label: t(`state.${state}`),
          }))}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <LoadFailure error={log.error} onRetry={log.refetch} isRetrying={log.isFetching} />
      <SaveError error={replay.error} />
      {deliveries === undefined ? (
        log.error ? null : (
          <SkeletonLines />
        )
      ) : deliveries.length === 0 ? (
        <EmptyState title={t("noDeliveries")}>{t("noDeliveriesHelp")}</EmptyState>
      ) : (
        <DeliveryList deliveries={deliveries} onReplay={(delivery) => replay.mutate(delivery.id)} />
      )}
      {log.hasNextPage ? (
        <Button
          onPress={() => log.fetchNextPage()}
          isPending={log.isFetchingNextPage}
          className="justify-self-start"
        >
          {t("more")}
        </Button>
      ) : null}
    </section>
  );
}
