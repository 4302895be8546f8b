"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-store";
import { ApiError } from "@/lib/http/fetch-json";
import { deleteSavedView, patchSavedView, postSavedView } from "@/lib/saved-views/saved-view-fetchers";
import { savedViewKeys, savedViewsOptions } from "@/lib/saved-views/saved-view-query-options";
import type { SavedView, SaveViewInput } from "@/lib/saved-views/saved-view-schema";
import type { ViewPlace } from "@/lib/saved-views/view-place";

/** What the API takes: it checks the filter of the place, which this screen knows as plain texts. */
export const sentPlace = (place: ViewPlace): SaveViewInput["place"] => place as SaveViewInput["place"];

/** The views that the reader sees, and what is done with one without a form. */
export function useSavedViews() {
  const t = useTranslations("trends.views");
  const common = useTranslations("common");
  const queryClient = useQueryClient();
  const views = useQuery(savedViewsOptions());
  const refresh = () => void queryClient.invalidateQueries({ queryKey: savedViewKeys.all });
  // A list that is no longer true is the likeliest reason, so it is read again too.
  const failed = (error: Error) => {
    showToast({ tone: "bad", text: (error instanceof ApiError && error.problem?.detail) || t("failed") });
    refresh();
  };
  const restore = useMutation({
    mutationFn: ({ name, isShared, place }: SavedView) =>
      postSavedView({ name, isShared, place: sentPlace(place) }, crypto.randomUUID()),
    onSuccess: refresh,
    onError: failed,
  });
  const move = useMutation({
    mutationFn: ({ view, place }: { view: SavedView; place: ViewPlace }) =>
      patchSavedView(view.id, { version: view.version, place: sentPlace(place) }),
    onSuccess: ({ name }) => {
      showToast({ text: t("moved", { name }) });
      refresh();
    },
    onError: failed,
  });
  const remove = useMutation({
    mutationFn: (view: SavedView) => deleteSavedView(view.id),
    onSuccess: (_, view) => {
      // Somebody else's view would come back as one of mine.
      const action = view.canChange
        ? { label: common("action.undo"), onAction: () => restore.mutate(view) }
        : undefined;
      showToast({ text: t("removed", { name: view.name }), action });
      refresh();
    },
    onError: failed,
  });
  return { views, refresh, move: move.mutate, remove: remove.mutate };
}
