import { queryOptions } from "@tanstack/react-query";
import type { CardPrefix } from "@/lib/cards/card-facts";
import { cardPrefixKeys } from "@/lib/catalog/card-prefix-query-options";
import { fetchJson } from "@/lib/http/fetch-json";
import { api } from "@/lib/routes";

/** The prefix table, read once a visit: it changes a few times a year. */
export const cardPrefixOptions = queryOptions({
  queryKey: cardPrefixKeys.all,
  queryFn: async ({ signal }) =>
    (await fetchJson<{ items: CardPrefix[] }>(api.cardPrefixes(), { signal })).items,
  staleTime: Number.POSITIVE_INFINITY,
});
