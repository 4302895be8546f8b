import { queryOptions } from "@tanstack/react-query";
import { fetchUsers } from "./user-fetchers";

export const userKeys = {
  all: ["users"] as const,
  list: () => [...userKeys.all, "list"] as const,
};

export const usersOptions = () =>
  queryOptions({ queryKey: userKeys.list(), queryFn: ({ signal }) => fetchUsers(signal) });
