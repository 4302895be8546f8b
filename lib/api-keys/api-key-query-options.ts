import { queryOptions } from "@tanstack/react-query";
import { fetchApiKeys } from "./api-key-fetchers";

export const apiKeyKeys = { all: ["api-keys"] as const };

export const apiKeysOptions = () =>
  queryOptions({ queryKey: apiKeyKeys.all, queryFn: ({ signal }) => fetchApiKeys(signal) });
