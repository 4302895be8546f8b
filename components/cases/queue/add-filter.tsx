"use client";

import Plus from "lucide-react/icons/plus";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import { DialogTrigger } from "react-aria-components/Dialog";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Kbd } from "@/components/ui/kbd";
import { OptionList } from "@/components/ui/option-list";
import { Popover } from "@/components/ui/popover";
import type { FilterField, FilterKey } from "./queue-search";

type AddFilterProps = { fields: readonly FilterField[]; onChoose: (key: FilterKey, value: string) => void };

/** First which filter, then which value, in one small list; the whole of it works with arrows and Enter. */
function FilterSteps({ fields, onChoose }: AddFilterProps) {
  const t = useTranslations("cases.queue");
  const [field, setField] = useState<FilterField | null>(null);
  if (!field) {
    return (
      <OptionList
        key="fields"
        aria-label={t("addFilter")}
        items={fields.map(({ key, label }) => ({ id: key, label }))}
        selectionMode="single"
        onSelectionChange={(keys) => setField(fields.find(({ key }) => new Set(keys).has(key)) ?? null)}
        autoFocus
      />
    );
  }
  return (
    <>
      <p className="border-line border-b px-3 py-1.5 font-medium text-muted text-xs">{field.label}</p>
      <OptionList
        key={field.key}
        aria-label={field.label}
        items={field.options}
        selectionMode="single"
        onSelectionChange={(keys) => {
          const chosen = field.options.find(({ id }) => new Set(keys).has(id));
          if (chosen) onChoose(field.key, chosen.id);
        }}
        autoFocus
      />
    </>
  );
}

export function AddFilter({ fields, onChoose }: AddFilterProps) {
  const t = useTranslations("cases.queue");
  const [isOpen, setOpen] = useState(false);
  useShortcut("f", () => setOpen(true), { label: t("shortcut.filter") });
  return (
    <DialogTrigger isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton
        aria-keyshortcuts="f"
        className="inline-flex h-7 items-center gap-1.5 rounded-full border border-line-strong border-dashed px-3 text-muted text-sm transition-colors hover:border-mark hover:text-fg pointer-coarse:h-10"
      >
        <Plus aria-hidden="true" size={13} />
        {t("addFilter")}
        <Kbd keys="f" />
      </AriaButton>
      <Popover label={t("addFilter")} placement="bottom start" className="min-w-44 max-w-80">
        {(close) => (
          <FilterSteps
            fields={fields}
            onChoose={(key, value) => {
              onChoose(key, value);
              close();
            }}
          />
        )}
      </Popover>
    </DialogTrigger>
  );
}
