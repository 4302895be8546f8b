"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { postCancellation } from "@/lib/case-imports/case-import-fetchers";
import { importKeys } from "@/lib/case-imports/case-import-query-options";

type CancelImportDialogProps = {
  id: string;
  /** Reads the file, or is still taking it: it is stopped. Before that it is only discarded. */
  isStarted: boolean;
  onClose: () => void;
};

export function CancelImportDialog({ id, isStarted, onClose }: CancelImportDialogProps) {
  const t = useTranslations("imports.card");
  const common = useTranslations("common");
  const queryClient = useQueryClient();
  const stop = useMutation({
    mutationFn: () => postCancellation(id),
    onSuccess: () => {
      showToast({ text: t(isStarted ? "cancelled" : "discarded") });
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: importKeys.all }),
  });
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t(isStarted ? "cancelTitle" : "discardTitle")}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            {common("action.cancel")}
          </Button>
          <Button variant="danger" onPress={() => stop.mutate()} isPending={stop.isPending}>
            {t(isStarted ? "cancel" : "discard")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={stop.error} />
        <p>{t(isStarted ? "cancelHelp" : "discardHelp")}</p>
      </div>
    </Dialog>
  );
}
