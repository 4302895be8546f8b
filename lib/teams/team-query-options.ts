import { queryOptions } from "@tanstack/react-query";
import { fetchTeams } from "./team-fetchers";

export const teamsOptions = () =>
  queryOptions({ queryKey: ["teams"], queryFn: ({ signal }) => fetchTeams(signal) });
