"use client";

import Trash2 from "lucide-react/icons/trash-2";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-store";
import { RowButton } from "./row-button";

/** Removing asks nothing: one step back brings it back. */
export function RemoveButton({
  name,
  onRemove,
  isDisabled,
}: {
  name: string;
  onRemove: () => void;
  isDisabled?: boolean;
}) {
  const t = useTranslations("drafts.remove");
  return (
    <RowButton
      label={t("element", { name })}
      icon={<Trash2 aria-hidden="true" size={14} />}
      isDisabled={isDisabled}
      onPress={() => {
        onRemove();
        showToast({ tone: "info", text: t("done", { name }) });
      }}
    />
  );
}
