import { queryOptions } from "@tanstack/react-query";
import { fetchOrganisation } from "./organisation-fetchers";

export const organisationKeys = { all: ["organisation"] as const };

export const organisationOptions = () =>
  queryOptions({ queryKey: organisationKeys.all, queryFn: ({ signal }) => fetchOrganisation(signal) });
