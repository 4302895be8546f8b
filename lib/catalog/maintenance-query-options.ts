import { queryOptions } from "@tanstack/react-query";
import { fetchMaintenance } from "./maintenance-fetchers";

export const maintenanceKeys = { all: ["maintenance"] as const };

export const maintenanceOptions = () =>
  queryOptions({ queryKey: maintenanceKeys.all, queryFn: ({ signal }) => fetchMaintenance(signal) });
