"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { Dialog } from "@/components/ui/dialog";
import type { Option } from "@/components/ui/options";
import { TextField } from "@/components/ui/text-field";
import type { ArticleDraft } from "@/lib/articles/article-schema";

export type Care = Pick<ArticleDraft, "ownerId" | "reviewBy">;
type CareDialogProps = {
  care: Care;
  people: readonly Option[];
  onClose: () => void;
  onSave: (care: Care) => void;
};

/** Who keeps the article true, and by which day they look at it again. */
export function CareDialog({ care, people, onClose, onSave }: CareDialogProps) {
  const t = useTranslations("articles.care");
  const common = useTranslations("common");
  const [typed, setTyped] = useState(care);
  return (
    <Dialog
      title={t("title")}
      size="narrow"
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            onPress={() => {
              onClose();
              onSave(typed);
            }}
          >
            {common("action.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <ComboBox
          label={t("owner")}
          options={people}
          value={typed.ownerId}
          onChange={(ownerId) => setTyped({ ...typed, ownerId: ownerId || null })}
          description={t("ownerHelp")}
        />
        <TextField
          label={t("reviewBy")}
          description={t("reviewByHelp")}
          type="date"
          value={typed.reviewBy ?? ""}
          onChange={(day) => setTyped({ ...typed, reviewBy: day || null })}
        />
      </div>
    </Dialog>
  );
}
