import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { fetchDeliveries, fetchWebhooks } from "./webhook-fetchers";
import type { DELIVERY_STATES } from "./webhook-schema";

type State = (typeof DELIVERY_STATES)[number];

export const webhookKeys = {
  all: ["webhooks"] as const,
  list: () => [...webhookKeys.all, "list"] as const,
  deliveries: (id: string, state: State | null) => [...webhookKeys.all, "deliveries", id, state] as const,
};

export const webhooksOptions = () =>
  queryOptions({ queryKey: webhookKeys.list(), queryFn: ({ signal }) => fetchWebhooks(signal) });

const LOOK_AGAIN_MS = 2_000;

/** Read again and again while something of it waits to be sent. */
export const deliveriesOptions = (id: string, state: State | null) =>
  infiniteQueryOptions({
    queryKey: webhookKeys.deliveries(id, state),
    queryFn: ({ pageParam, signal }) =>
      fetchDeliveries(id, { state: state ?? undefined, cursor: pageParam ?? undefined }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: ({ state: { data } }) =>
      data?.pages.some(({ items }) => items.some((item) => item.state === "pending")) ? LOOK_AGAIN_MS : false,
  });
