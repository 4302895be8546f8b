import { queryOptions } from "@tanstack/react-query";
import { fetchPrefixRows } from "./card-prefix-fetchers";

export const cardPrefixKeys = {
  /** Also of what the form of a new case reads cards by. */
  all: ["card-prefixes"] as const,
  table: () => [...cardPrefixKeys.all, "table"] as const,
};

export const prefixTableOptions = () =>
  queryOptions({ queryKey: cardPrefixKeys.table(), queryFn: ({ signal }) => fetchPrefixRows(signal) });
