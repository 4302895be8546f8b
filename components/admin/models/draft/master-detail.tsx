"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type ElementEntry, ElementList } from "./element-list";

type MasterDetailProps = {
  label: string;
  /** What the elements are, told where there is none. */
  hint?: string;
  entries: readonly ElementEntry[];
  selected: string | null;
  onSelect: (key: string) => void;
  /** Below the list: how to add one. */
  add: ReactNode;
  /** What is edited. */
  children: ReactNode;
};

/** A list beside what is chosen in it; on a phone above. */
export function MasterDetail({ label, hint, entries, selected, onSelect, add, children }: MasterDetailProps) {
  const t = useTranslations("drafts.action");
  return (
    <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] items-start gap-4 lg:grid-cols-[210px_minmax(0,1fr)]">
      <div className="min-w-0 lg:sticky lg:top-[calc(var(--top-bar)+64px)] lg:grid lg:max-h-[calc(100dvh-var(--top-bar)-120px)]">
        <ElementList label={label} entries={entries} selected={selected} onSelect={onSelect}>
          {add}
        </ElementList>
      </div>
      <div className="min-w-0 rounded-lg border border-line bg-surface p-4">
        {entries.length > 0 ? children : <p className="text-muted text-sm">{[hint, t("empty")].join(" ")}</p>}
      </div>
    </div>
  );
}
