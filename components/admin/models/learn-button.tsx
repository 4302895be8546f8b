"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import GraduationCap from "lucide-react/icons/graduation-cap";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { postLearning } from "@/lib/diagnosis/model-version-fetchers";
import { modelKeys } from "@/lib/diagnosis/model-version-query-options";
import { routes } from "@/lib/routes";

/** Starts learning from the confirmed cases; the page can be left, the draft is made all the same. */
export function LearnButton() {
  const t = useTranslations("models.learn");
  const queryClient = useQueryClient();
  const router = useRouter();
  const learning = useMutation({
    mutationFn: postLearning,
    onSuccess: ({ result, model }) => {
      void queryClient.invalidateQueries({ queryKey: modelKeys.all });
      if (!model) return;
      showToast({ text: t(result === "unchanged" ? "unchanged" : "drafted", { number: model.number }) });
      router.push(routes.adminModel(model.number));
    },
  });
  const tooFew = learning.data?.result === "too_few" ? learning.data : null;
  return (
    <div className="grid max-w-md justify-items-start gap-2 sm:ml-auto sm:justify-items-end">
      <Button
        variant="primary"
        icon={<GraduationCap aria-hidden="true" size={14} />}
        onPress={() => learning.mutate()}
        isPending={learning.isPending}
      >
        {t("start")}
      </Button>
      <SaveError error={learning.error} />
      <p role="status" className="text-muted text-sm">
        {learning.isPending ? t("running") : null}
        {tooFew ? t("tooFew", { n: tooFew.n, minCases: tooFew.minCases }) : null}
      </p>
    </div>
  );
}
