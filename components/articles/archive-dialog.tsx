"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

/** Asks before an article is taken from the agents. */
export function ArchiveDialog({ onClose, onArchive }: { onClose: () => void; onArchive: () => void }) {
  const t = useTranslations("articles.archive");
  const common = useTranslations("common");
  return (
    <Dialog
      title={t("title")}
      role="alertdialog"
      size="narrow"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              onClose();
              onArchive();
            }}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      <p className="text-sm">{t("help")}</p>
    </Dialog>
  );
}
