"use client";

import Check from "lucide-react/icons/check";
import Ellipsis from "lucide-react/icons/ellipsis";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import type { SavedView } from "@/lib/saved-views/saved-view-schema";
import { isSamePlace, type ViewPlace } from "@/lib/saved-views/view-place";
import { viewAddress } from "./view-address";

export type ViewActions = {
  onOpen: () => void;
  onMove: (view: SavedView) => void;
  onEdit: (view: SavedView) => void;
  onRemove: (view: SavedView) => void;
};

function RowMenu({ view, isHere, actions }: { view: SavedView; isHere: boolean; actions: ViewActions }) {
  const t = useTranslations("trends.views");
  const common = useTranslations("common");
  const change = [
    { id: "move", label: t("move"), isDisabled: isHere, onAction: () => actions.onMove(view) },
    { id: "edit", label: t("edit"), onAction: () => actions.onEdit(view) },
  ];
  const remove = {
    id: "remove",
    label: common("action.delete"),
    isDanger: true,
    onAction: () => actions.onRemove(view),
  };
  return (
    <Menu label={t("actions", { name: view.name })} items={[...(view.canChange ? change : []), remove]}>
      <IconButton
        size="dense"
        label={t("actions", { name: view.name })}
        icon={<Ellipsis aria-hidden="true" size={15} />}
      />
    </Menu>
  );
}

type ViewListProps = { views: readonly SavedView[]; place: ViewPlace; actions: ViewActions };

/** The views as links, the present one marked, each with what its reader may do with it. */
export function ViewList({ views, place, actions }: ViewListProps) {
  const t = useTranslations("trends.views");
  return (
    <ul aria-label={t("label")} className="max-h-80 overflow-auto p-1">
      {views.map((view) => {
        const isHere = isSamePlace(view.place, place);
        const owner = view.canChange ? t("mine") : view.owner.displayName;
        return (
          <li key={view.id} className="flex items-center gap-1 rounded-sm pr-1 hover:bg-bg">
            <Link
              href={viewAddress(view.place)}
              prefetch={false}
              aria-current={isHere ? "page" : undefined}
              onClick={actions.onOpen}
              className="flex min-w-0 flex-1 items-center gap-2 rounded-sm px-2 py-1.5 text-sm -outline-offset-2!"
            >
              <span className="min-w-0 flex-1">
                <span className={classNames("block truncate", isHere && "font-medium")}>{view.name}</span>
                <span className="block truncate text-faint text-xs">
                  {t("kind", {
                    page: t(`page.${view.place.page}`),
                    share: view.isShared ? t("sharedBy", { owner }) : t("private"),
                  })}
                </span>
              </span>
              {isHere ? <Check aria-hidden="true" size={14} className="shrink-0 text-accent" /> : null}
            </Link>
            {view.canRemove ? <RowMenu view={view} isHere={isHere} actions={actions} /> : null}
          </li>
        );
      })}
    </ul>
  );
}
