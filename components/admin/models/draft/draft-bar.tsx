"use client";

import Ellipsis from "lucide-react/icons/ellipsis";
import Redo2 from "lucide-react/icons/redo-2";
import Undo2 from "lucide-react/icons/undo-2";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { IconButton } from "@/components/ui/icon-button";
import { Menu } from "@/components/ui/menu";
import { DRAFT_TABS, type DraftTab } from "./draft-tabs";
import type { SaveState } from "./use-autosave";

type DraftBarProps = {
  tab: DraftTab;
  onTab: (tab: DraftTab) => void;
  saveState: SaveState;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  canFinish: boolean;
  onFinish: () => void;
  onExport: () => void;
  onDiscard: () => void;
};

/** The parts of the model, where the draft stands, and the acts of the page. */
export function DraftBar(props: DraftBarProps) {
  const { tab, onTab, saveState, canUndo, canRedo, onUndo, onRedo } = props;
  const t = useTranslations("drafts");
  useShortcut("mod+z", onUndo, { label: t("action.undo"), isEnabled: canUndo });
  useShortcut("mod+shift+z", onRedo, { label: t("action.redo"), isEnabled: canRedo });
  const current = useRef<HTMLButtonElement>(null);
  // On a phone the parts do not fit beside each other.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is current changes with the tab
  useEffect(() => current.current?.scrollIntoView({ block: "nearest", inline: "nearest" }), [tab]);
  const isAlarming = ["failed", "waiting", "gone"].includes(saveState);
  return (
    <div className="sticky top-(--top-bar) z-20 flex flex-wrap items-center gap-x-4 border-line border-b bg-surface px-5 max-sm:px-4">
      <nav aria-label={t("tab.label")} className="flex min-w-0 gap-4 overflow-x-auto">
        {DRAFT_TABS.map((one) => (
          <button
            key={one}
            ref={one === tab ? current : undefined}
            type="button"
            aria-current={one === tab ? "page" : undefined}
            onClick={() => onTab(one)}
            className={classNames(
              "shrink-0 border-b-2 pt-3 pb-2.5 text-base -outline-offset-2!",
              one === tab
                ? "border-accent font-semibold text-fg"
                : "border-transparent text-muted hover:text-fg",
            )}
          >
            {t(`tab.${one}`)}
          </button>
        ))}
      </nav>
      <div className="ml-auto flex min-w-0 items-center gap-1.5 py-1.5">
        <span role="status" className={classNames("mr-1 text-sm", isAlarming ? "text-warn" : "text-muted")}>
          {t(`state.${saveState}`)}
        </span>
        <IconButton
          label={t("action.undo")}
          kbd="mod+z"
          icon={<Undo2 aria-hidden="true" size={16} />}
          isDisabled={!canUndo}
          onPress={onUndo}
        />
        <IconButton
          label={t("action.redo")}
          kbd="mod+shift+z"
          icon={<Redo2 aria-hidden="true" size={16} />}
          isDisabled={!canRedo}
          onPress={onRedo}
        />
        <Menu
          label={t("action.more")}
          items={[
            { id: "export", label: t("action.export"), onAction: props.onExport },
            {
              id: "discard",
              label: t("action.discard"),
              isDanger: true,
              isDisabled: saveState !== "saved",
              onAction: props.onDiscard,
            },
          ]}
        >
          <IconButton label={t("action.more")} icon={<Ellipsis aria-hidden="true" size={16} />} />
        </Menu>
        <Button variant="primary" isDisabled={!props.canFinish} onPress={props.onFinish}>
          {t("action.finish")}
        </Button>
      </div>
    </div>
  );
}
