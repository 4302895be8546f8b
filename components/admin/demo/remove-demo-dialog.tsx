"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { RemovalDialog } from "@/components/form/removal-dialog";
import { showToast } from "@/components/ui/toast-store";
import { postDemoRemoval } from "@/lib/demo/demo-fetchers";

/** Nothing brings the cases back, so it is asked for once more. */
export function RemoveDemoDialog({ caseCount, onClose }: { caseCount: number; onClose: () => void }) {
  const t = useTranslations("admin.demo");
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
    <RemovalDialog
      title={t("confirmTitle", { count: caseCount })}
      submit={t("remove")}
      removal={removal}
      onClose={onClose}
    >
      {t("confirm")}
    </RemovalDialog>
  );
}
