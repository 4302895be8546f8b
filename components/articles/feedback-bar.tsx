"use client";

import { useMutation } from "@tanstack/react-query";
import ThumbsDown from "lucide-react/icons/thumbs-down";
import ThumbsUp from "lucide-react/icons/thumbs-up";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { postFeedback } from "@/lib/articles/article-fetchers";
import { FailureNote } from "./failure-note";

const FeedbackDialog = lazy(() => import("./feedback-dialog"));

type FeedbackBarProps = { slug: string; versionId: string; caseId: string | null };

/** Asks whether the article helped; why it did not is asked in a window of its own. */
export function FeedbackBar({ slug, versionId, caseId }: FeedbackBarProps) {
  const t = useTranslations("articles.feedback");
  const [isAsking, setAsking] = useState(false);
  const [said, setSaid] = useState<"helpful" | "notHelpful" | null>(null);
  const praising = useMutation({
    mutationFn: () => postFeedback(slug, { versionId, caseId, isHelpful: true }, crypto.randomUUID()),
    onSuccess: () => setSaid("helpful"),
  });
  return (
    <fieldset className="mt-3 border-line border-t pt-3 text-sm" data-print="hide">
      <legend className="sr-only">{t("question")}</legend>
      <div className="flex flex-wrap items-center gap-2">
        <span aria-hidden="true" className="text-muted">
          {t("question")}
        </span>
        <Button
          size="dense"
          icon={<ThumbsUp aria-hidden="true" size={13} />}
          onPress={() => praising.mutate()}
          isPending={praising.isPending}
        >
          {t("helpful")}
        </Button>
        <Button
          size="dense"
          icon={<ThumbsDown aria-hidden="true" size={13} />}
          onPress={() => setAsking(true)}
        >
          {t("notHelpful")}
        </Button>
      </div>
      <p role="status" className="mt-1 text-muted text-xs empty:hidden">
        {said === null ? null : t(said === "helpful" ? "thanks" : "noted")}
      </p>
      {praising.error ? <FailureNote error={praising.error} /> : null}
      {isAsking ? (
        <Suspense fallback={null}>
          <FeedbackDialog
            slug={slug}
            versionId={versionId}
            caseId={caseId}
            onClose={() => setAsking(false)}
            onSaid={() => setSaid("notHelpful")}
          />
        </Suspense>
      ) : null}
    </fieldset>
  );
}
