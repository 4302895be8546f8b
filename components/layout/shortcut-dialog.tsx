"use client";

import { useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import {
  readShortcuts,
  type Shortcut,
  singleKeysOn,
  subscribeToShortcuts,
  switchSingleKeys,
} from "./shortcut-store";

const none: readonly Shortcut[] = [];

export default function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations("common");
  const shortcuts = useSyncExternalStore(subscribeToShortcuts, readShortcuts, () => none);
  const isOn = useSyncExternalStore(subscribeToShortcuts, singleKeysOn, () => true);
  const listed = new Map(shortcuts.flatMap(({ keys, label }) => (label ? [[keys, label] as const] : [])));
  return (
    <Dialog isOpen onOpenChange={(isOpen) => !isOpen && onClose()} title={t("shortcut.title")} size="narrow">
      <dl className="flex flex-col gap-2 text-sm">
        {[...listed].map(([keys, label]) => (
          <div key={keys} className="flex items-center justify-between gap-4">
            <dt>{label}</dt>
            <dd>
              <Kbd keys={keys} />
              <span className="sr-only">{keys}</span>
            </dd>
          </div>
        ))}
      </dl>
      <Checkbox
        className="mt-4 border-line border-t pt-3"
        label={t("shortcut.singleKeys")}
        description={t("shortcut.singleKeysHelp")}
        checked={isOn}
        onChange={switchSingleKeys}
      />
    </Dialog>
  );
}
