import { queryOptions } from "@tanstack/react-query";
import { fetchDifferences, fetchModel, fetchModels } from "./model-version-fetchers";

export const modelKeys = {
  all: ["diagnosis-models"] as const,
  list: () => [...modelKeys.all, "list"] as const,
  detail: (id: string) => [...modelKeys.all, "detail", id] as const,
  differences: (id: string, from: string) => [...modelKeys.all, "differences", id, from] as const,
};

export const modelsOptions = () =>
  queryOptions({ queryKey: modelKeys.list(), queryFn: ({ signal }) => fetchModels(signal) });

export const modelOptions = (id: string) =>
  queryOptions({ queryKey: modelKeys.detail(id), queryFn: ({ signal }) => fetchModel(id, signal) });

/** Documents never change, so neither does what differs between two of them. */
export const differencesOptions = (id: string, from: string) =>
  queryOptions({
    queryKey: modelKeys.differences(id, from),
    queryFn: ({ signal }) => fetchDifferences(id, from, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
