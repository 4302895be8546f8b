import { queryOptions } from "@tanstack/react-query";
import { fetchImport, fetchImports, fetchSavedMaps } from "./case-import-fetchers";
import { isBusy } from "./import-status";

export const importKeys = {
  all: ["case-imports"] as const,
  list: () => [...importKeys.all, "list"] as const,
  detail: (id: string) => [...importKeys.all, "detail", id] as const,
  maps: () => ["import-maps"] as const,
};

const LOOK_AGAIN_MS = 1_000;

/** Asked again and again while one of them is being read. */
export const importsOptions = () =>
  queryOptions({
    queryKey: importKeys.list(),
    queryFn: ({ signal }) => fetchImports(signal),
    refetchInterval: ({ state }) =>
      state.data?.some(({ status }) => isBusy(status)) ? LOOK_AGAIN_MS : false,
  });

export const importOptions = (id: string) =>
  queryOptions({
    queryKey: importKeys.detail(id),
    queryFn: ({ signal }) => fetchImport(id, signal),
    refetchInterval: ({ state }) => (state.data && isBusy(state.data.status) ? LOOK_AGAIN_MS : false),
  });

export const savedMapsOptions = () =>
  queryOptions({ queryKey: importKeys.maps(), queryFn: ({ signal }) => fetchSavedMaps(signal) });
