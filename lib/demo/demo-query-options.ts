import { queryOptions } from "@tanstack/react-query";
import { fetchDemoState } from "./demo-fetchers";

export const demoKeys = {
  all: ["demo"] as const,
  state: () => [...demoKeys.all, "state"] as const,
};

export const demoStateOptions = () =>
  queryOptions({ queryKey: demoKeys.state(), queryFn: ({ signal }) => fetchDemoState(signal) });
