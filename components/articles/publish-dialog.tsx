"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";

type PublishDialogProps = {
  /** The number that the new version gets. */
  number: number;
  hasUnsaved: boolean;
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onPublish: () => void;
};

export function PublishDialog({ number, hasUnsaved, isOpen, onOpenChange, onPublish }: PublishDialogProps) {
  const t = useTranslations("articles.edit");
  const common = useTranslations("common");
  return (
    <Dialog
      title={t("publishTitle", { number })}
      role="alertdialog"
      size="narrow"
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      footer={(close) => (
        <>
          <Button onPress={close}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              close();
              onPublish();
            }}
          >
            {t("publish")}
          </Button>
        </>
      )}
    >
      <div className="grid gap-2 text-sm">
        <p>{t(number === 1 ? "publishFirst" : "publishHelp")}</p>
        {hasUnsaved ? <p className="text-muted">{t("publishSaves")}</p> : null}
      </div>
    </Dialog>
  );
}
