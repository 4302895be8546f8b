"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { postPublish } from "@/lib/diagnosis/model-version-fetchers";
import type { ModelVersionDetail } from "@/lib/diagnosis/model-version-schema";
import { useStatusChange } from "./use-status-change";
import { WarningList } from "./warning-list";

type PublishDialogProps = { model: ModelVersionDetail; onClose: () => void };

/** Publishing takes a reason, and with a suspicious report the word of whoever publishes that it was read. */
export function PublishDialog({ model, onClose }: PublishDialogProps) {
  const t = useTranslations("models.publish");
  const common = useTranslations("common");
  const [note, setNote] = useState(model.note);
  const [isRead, setRead] = useState(false);
  const isSuspicious = model.learning?.isSuspicious ?? false;
  const { error, isPending, submit } = useStatusChange(
    model,
    (version) => postPublish(model.id, { version, note, acknowledgesWarnings: isRead }),
    ({ number }) => {
      showToast({ text: t("done", { number }) });
      onClose();
    },
  );
  return (
    <Dialog
      role="alertdialog"
      title={t("title", { number: model.number })}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            onPress={submit}
            isPending={isPending}
            isDisabled={note.trim() === "" || (isSuspicious && !isRead)}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        <p>{t("explain")}</p>
        {model.report && isSuspicious ? <WarningList warnings={model.report.warnings} /> : null}
        <TextField
          label={t("note")}
          description={t("noteHelp")}
          value={note}
          onChange={setNote}
          isRequired
          autoFocus
          maxLength={500}
          isMultiline
          rows={2}
        />
        {isSuspicious ? <Checkbox label={t("acknowledge")} checked={isRead} onChange={setRead} /> : null}
        <SaveError error={error} />
      </div>
    </Dialog>
  );
}
