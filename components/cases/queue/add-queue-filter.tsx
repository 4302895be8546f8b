"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { AddFilter } from "@/components/ui/add-filter";
import type { FilterField, FilterKey } from "./queue-search";

type AddQueueFilterProps = {
  fields: readonly FilterField[];
  onChoose: (key: FilterKey, value: string) => void;
};

export function AddQueueFilter({ fields, onChoose }: AddQueueFilterProps) {
  const t = useTranslations("cases.queue");
  const [isOpen, setOpen] = useState(false);
  useShortcut("f", () => setOpen(true), { label: t("shortcut.filter") });
  return (
    <AddFilter
      label={t("addFilter")}
      kbd="f"
      fields={fields}
      onChoose={onChoose}
      isOpen={isOpen}
      onOpenChange={setOpen}
    />
  );
}
