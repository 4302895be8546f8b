import { queryOptions } from "@tanstack/react-query";
import { fetchCompatibility } from "./compatibility-fetchers";

export const compatibilityKeys = {
  all: ["compatibility"] as const,
  list: () => [...compatibilityKeys.all, "list"] as const,
};

export const compatibilityOptions = () =>
  queryOptions({ queryKey: compatibilityKeys.list(), queryFn: ({ signal }) => fetchCompatibility(signal) });
