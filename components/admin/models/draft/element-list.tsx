"use client";

import { useTranslations } from "next-intl";
import { memo, type ReactNode, useState } from "react";
import { classNames } from "@/components/ui/class-names";
import { inputClass, inputHeight } from "@/components/ui/field-parts";

export type ElementEntry = { key: string; label: string; aside?: string };

type ElementListProps = {
  label: string;
  entries: readonly ElementEntry[];
  selected: string | null;
  onSelect: (key: string) => void;
  children?: ReactNode;
};

type EntryButtonProps = Omit<ElementEntry, "key"> & {
  id: string;
  isSelected: boolean;
  onSelect: (key: string) => void;
};

const EntryButton = memo(function EntryButton(props: EntryButtonProps) {
  const { id, label, aside, isSelected, onSelect } = props;
  return (
    <button
      type="button"
      aria-current={isSelected || undefined}
      onClick={() => onSelect(id)}
      className={classNames(
        "flex w-full items-baseline gap-2 rounded-md px-2 py-1.5 text-left text-sm pointer-coarse:py-2.5",
        isSelected ? "bg-accent-soft font-medium text-fg" : "text-fg hover:bg-bg",
      )}
    >
      <span className="min-w-0 flex-1">{label}</span>
      {aside ? <span className="shrink-0 font-mono text-faint text-xs">{aside}</span> : null}
    </button>
  );
});

/** The elements of one part, found by typing a piece of them. What is out of sight is not laid out. */
export function ElementList({ label, entries, selected, onSelect, children }: ElementListProps) {
  const t = useTranslations("drafts.action");
  const [typed, setTyped] = useState("");
  const wanted = typed.trim().toLowerCase();
  const found = entries.filter((entry) =>
    `${entry.label} ${entry.key} ${entry.aside ?? ""}`.toLowerCase().includes(wanted),
  );
  if (entries.length === 0) return <div className="grid min-w-0 gap-2">{children}</div>;
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-2">
      <input
        type="search"
        aria-label={`${t("search")}: ${label}`}
        placeholder={t("search")}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        className={classNames(inputClass, inputHeight)}
      />
      <ul
        aria-label={label}
        className="min-h-0 overflow-auto rounded-md border border-line bg-surface p-1 max-lg:max-h-52"
      >
        {found.map((entry) => (
          <li key={entry.key} className="[contain-intrinsic-size:auto_32px] [content-visibility:auto]">
            <EntryButton
              id={entry.key}
              label={entry.label}
              aside={entry.aside}
              isSelected={entry.key === selected}
              onSelect={onSelect}
            />
          </li>
        ))}
        {found.length === 0 ? <li className="px-2 py-1.5 text-muted text-sm">{t("noMatch")}</li> : null}
      </ul>
      {children}
    </div>
  );
}
