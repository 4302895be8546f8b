"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { postFeedback } from "@/lib/articles/article-worth-fetchers";
import { ApiError } from "@/lib/http/fetch-json";

const FeedbackDialog = lazy(() => import("./feedback-dialog"));

type FeedbackBarProps = { slug: string; versionId: string; caseId: string | null };

/** Asks whether the article helped; why it did not is asked in a window of its own. */
export function FeedbackBar(article: FeedbackBarProps) {
  const t = useTranslations("articles.feedback");
  const errors = useTranslations("errors");
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<"thanks" | "noted" | null>(null);
  const { slug, ...about } = article;
  const praising = useMutation({
    mutationFn: () => postFeedback(slug, { ...about, isHelpful: true }, crypto.randomUUID()),
    onSuccess: () => setSaid("thanks"),
    onError: (error) => {
      const problem = error instanceof ApiError ? error.problem : null;
      showToast({ tone: "bad", text: problem?.detail ?? errors("offline") });
    },
  });
  return (
    <fieldset className="mt-3 border-line border-t pt-3 text-sm" data-print="hide">
      <legend className="sr-only">{t("question")}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <span aria-hidden="true" className="text-muted">
          {t("question")}
        </span>
        <Button size="dense" onPress={() => praising.mutate()} isPending={praising.isPending}>
          {t("helpful")}
        </Button>
        <Button size="dense" onPress={() => setAsking(true)}>
          {t("notHelpful")}
        </Button>
      </div>
      <p role="status" className="mt-1 text-muted text-xs empty:hidden">
        {said ? t(said) : null}
      </p>
      {isAsking ? (
        <Suspense fallback={null}>
          <FeedbackDialog {...article} onClose={() => setAsking(false)} onSaid={() => setSaid("noted")} />
        </Suspense>
      ) : null}
    </fieldset>
  );
}
