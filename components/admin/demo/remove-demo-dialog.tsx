"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { postDemoRemoval } from "@/lib/demo/demo-fetchers";

/** Nothing brings the cases back, so it is asked for once more. */
export function RemoveDemoDialog({ caseCount, onClose }: { caseCount: number; onClose: () => void }) {
  const t = useTranslations("admin.demo");
  const common = useTranslations("common");
  const queryClient = useQueryClient();
  const router = useRouter();
  const removal = useMutation({
    mutationFn: postDemoRemoval,
    onSuccess: ({ removedCases }) => {
      showToast({ text: t("removed", { count: removedCases }) });
      onClose();
    },
    onSettled: () => {
      // Lists, counts and trends all held demo cases; half of them may be gone after a failure too.
      void queryClient.invalidateQueries();
      router.refresh();
    },
  });
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={t("confirmTitle", { count: caseCount })}
      isOpen
      isDismissable={!removal.isPending}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose} isDisabled={removal.isPending} autoFocus>
            {common("action.cancel")}
          </Button>
          <Button variant="danger" onPress={() => removal.mutate()} isPending={removal.isPending}>
            {t("remove")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        <SaveError error={removal.error} />
        <p>{t("confirm")}</p>
      </div>
    </Dialog>
  );
}
