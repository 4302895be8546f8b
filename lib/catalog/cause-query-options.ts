import { queryOptions } from "@tanstack/react-query";
import { fetchCauses } from "./cause-fetchers";

export const causeKeys = {
  all: ["causes"] as const,
  list: () => [...causeKeys.all, "list"] as const,
};

export const causesOptions = () =>
  queryOptions({ queryKey: causeKeys.list(), queryFn: ({ signal }) => fetchCauses(signal) });
