"use client";

import X from "lucide-react/icons/x";
import { useTranslations } from "next-intl";

type RemovableChipProps = { label: string; value: string; onRemove: () => void };

/** A part of the filter that has no list to choose from: it can only be taken off. */
export function RemovableChip({ label, value, onRemove }: RemovableChipProps) {
  const t = useTranslations("common");
  return (
    <span className="inline-flex h-7 max-w-full items-center gap-1.5 rounded-full border border-line-strong bg-surface pr-0.5 pl-3 text-sm pointer-coarse:h-10">
      <span className="shrink-0">{label}</span>
      <b className="truncate font-semibold">{value}</b>
      <button
        type="button"
        aria-label={t("filter.clear", { label })}
        className="grid size-6 shrink-0 place-items-center rounded-full text-muted hover:bg-line hover:text-fg pointer-coarse:size-9"
        onClick={onRemove}
      >
        <X aria-hidden="true" size={13} />
      </button>
    </span>
  );
}
