"use client";

import Bookmark from "lucide-react/icons/bookmark";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { DialogTrigger } from "react-aria-components/Dialog";
import { LoadFailure } from "@/components/form/load-failure";
import { Button } from "@/components/ui/button";
import { Popover } from "@/components/ui/popover";
import { showToast } from "@/components/ui/toast-store";
import type { SavedView } from "@/lib/saved-views/saved-view-schema";
import { isSamePlace, type ViewPage } from "@/lib/saved-views/view-place";
import { useSavedViews } from "./use-saved-views";
import { placeOf } from "./view-address";
import { ViewDialog } from "./view-dialog";
import { ViewList } from "./view-list";

/** The saved views of the trends: open one, save the present filter, and what may be done with one's own. */
export function ViewsMenu({ page }: { page: ViewPage }) {
  const t = useTranslations("trends.views");
  const place = placeOf(page, useSearchParams());
  const { views, refresh, move, remove } = useSavedViews();
  const [isOpen, setOpen] = useState(false);
  const [edited, setEdited] = useState<SavedView | "new" | null>(null);
  const list = views.data ?? [];
  const here = list.find((view) => isSamePlace(view.place, place));
  const closing =
    <Value,>(act: (value: Value) => void) =>
    (value: Value): void => {
      setOpen(false);
      act(value);
    };
  return (
    <>
      <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
        <Button icon={<Bookmark aria-hidden="true" size={14} />}>
          {t("label")}
          {here ? <b className="max-w-40 truncate font-semibold max-sm:sr-only">{here.name}</b> : null}
        </Button>
        <Popover label={t("label")} placement="bottom end" className="w-80">
          {views.error && views.data === undefined ? (
            <div className="p-2">
              <LoadFailure
                error={views.error}
                isRetrying={views.isFetching}
                onRetry={() => views.refetch()}
              />
            </div>
          ) : list.length === 0 ? (
            <p className="px-3 py-3 text-muted text-sm">{t("empty")}</p>
          ) : (
            <ViewList
              views={list}
              place={place}
              actions={{
                onOpen: () => setOpen(false),
                onMove: closing((view) => move({ view, place })),
                onEdit: closing(setEdited),
                onRemove: closing(remove),
              }}
            />
          )}
          <div className="border-line border-t p-2">
            <Button variant="quiet" className="w-full" onPress={() => closing(setEdited)("new")}>
              {t("save")}
            </Button>
          </div>
        </Popover>
      </DialogTrigger>
      {edited === null ? null : (
        <ViewDialog
          view={edited === "new" ? null : edited}
          place={place}
          onSaved={({ name }) => {
            showToast({ text: t("saved", { name }) });
            refresh();
            setEdited(null);
          }}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  );
}
