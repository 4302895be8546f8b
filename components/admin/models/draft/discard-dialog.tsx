"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { deleteModelDraft } from "@/lib/diagnosis/model-draft-fetchers";
import { modelDraftKeys } from "@/lib/diagnosis/model-draft-query-options";
import { routes } from "@/lib/routes";

type DiscardDialogProps = { draftId: string; version: number; number: number; onClose: () => void };

export function DiscardDialog({ draftId, version, number, onClose }: DiscardDialogProps) {
  const t = useTranslations("drafts.discard");
  const common = useTranslations("common");
  const queryClient = useQueryClient();
  const router = useRouter();
  const discarding = useMutation({
    mutationFn: () => deleteModelDraft(draftId, version),
    onSuccess: () => {
      showToast({ text: t("done") });
      void queryClient.invalidateQueries({ queryKey: modelDraftKeys.all, refetchType: "none" });
      router.push(routes.adminModels());
    },
  });
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t("title")}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button variant="danger" onPress={() => discarding.mutate()} isPending={discarding.isPending}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={discarding.error} />
        <p>{t("explain", { number })}</p>
      </div>
    </Dialog>
  );
}
