"use client";

import { useTranslations } from "next-intl";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { postRollBack } from "@/lib/diagnosis/model-version-fetchers";
import type { ModelVersionDetail } from "@/lib/diagnosis/model-version-schema";
import { useStatusChange } from "./use-status-change";

type RollBackDialogProps = { model: ModelVersionDetail; onClose: () => void };

export function RollBackDialog({ model, onClose }: RollBackDialogProps) {
  const t = useTranslations("models.rollBack");
  const common = useTranslations("common");
  const { error, isPending, submit } = useStatusChange(
    model,
    (version) => postRollBack(model.id, { version }),
    ({ number }) => {
      showToast({ text: t("done", { number }) });
      onClose();
    },
  );
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t("title", { number: model.number })}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button variant="primary" onPress={submit} isPending={isPending} autoFocus>
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={error} />
        <p>{t("explain")}</p>
      </div>
    </Dialog>
  );
}
