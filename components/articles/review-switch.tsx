"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { showToast } from "@/components/ui/toast-store";
import { patchArticleSettings } from "@/lib/articles/article-fetchers";
import { FailureNote } from "./failure-note";

/** Whether nobody publishes what the same person wrote; for the whole desk. */
export function ReviewSwitch({ isReviewRequired }: { isReviewRequired: boolean }) {
  const t = useTranslations("articles.settings");
  const router = useRouter();
  const changing = useMutation({
    mutationFn: patchArticleSettings,
    onSuccess: () => {
      showToast({ text: t("saved") });
      router.refresh();
    },
  });
  return (
    <>
      <Checkbox
        label={t("required")}
        checked={changing.isPending ? changing.variables.isReviewRequired : isReviewRequired}
        onChange={(isRequired) => changing.mutate({ isReviewRequired: isRequired })}
        className="text-sm"
      />
      {changing.error ? <FailureNote error={changing.error} /> : null}
    </>
  );
}
