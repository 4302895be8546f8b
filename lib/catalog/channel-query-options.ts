import { queryOptions } from "@tanstack/react-query";
import { fetchChannels } from "./channel-fetchers";

export const channelKeys = {
  all: ["channels"] as const,
  list: () => [...channelKeys.all, "list"] as const,
};

export const channelsOptions = () =>
  queryOptions({ queryKey: channelKeys.list(), queryFn: ({ signal }) => fetchChannels(signal) });
