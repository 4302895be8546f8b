import { queryOptions } from "@tanstack/react-query";
import { fetchOwnSecondFactor } from "./second-factor-fetchers";

export const ownSecondFactorOptions = () =>
  queryOptions({ queryKey: ["own-second-factor"], queryFn: ({ signal }) => fetchOwnSecondFactor(signal) });
