import { queryOptions } from "@tanstack/react-query";
import { fetchSavedViews } from "./saved-view-fetchers";

export const savedViewKeys = { all: ["saved-views"] as const };

export const savedViewsOptions = () =>
  queryOptions({ queryKey: savedViewKeys.all, queryFn: ({ signal }) => fetchSavedViews(signal) });
