import { queryOptions } from "@tanstack/react-query";
import { fetchModelDrafts } from "./model-draft-fetchers";

export const modelDraftKeys = {
  all: ["model-drafts"] as const,
  list: () => [...modelDraftKeys.all, "list"] as const,
};

/** Without documents, so that it can be asked often: whose change is the newest. */
export const modelDraftsOptions = () =>
  queryOptions({ queryKey: modelDraftKeys.list(), queryFn: ({ signal }) => fetchModelDrafts(signal) });
