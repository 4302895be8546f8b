"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTimeZone, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { showToast } from "@/components/ui/toast-store";
import { postReview } from "@/lib/articles/article-fetchers";
import type { ReviewArticleInput } from "@/lib/articles/article-review-schema";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import { instantOfWallTime } from "@/lib/catalog/zoned-time";
import { ApiError } from "@/lib/http/fetch-json";
import { maskSensitive } from "@/lib/privacy/guard";
import { routes } from "@/lib/routes";
import { FailureNote } from "./failure-note";

type ReviewPanelProps = {
  draft: Pick<ArticleDraft, "slug" | "version">;
  /** Set where the person may not approve, with the reason. */
  refusal: string | null;
};

function useReview({ slug, version }: ReviewPanelProps["draft"]) {
  const t = useTranslations("articles.review");
  const router = useRouter();
  // One key for this look at the draft: pressing again after silence decides once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: (review: Omit<ReviewArticleInput, "version">) =>
      postReview(slug, { ...review, version }, `${idempotencyKey}-${version}`),
    onSuccess: (draft, { verdict }) => {
      if (verdict === "send_back") showToast({ text: t("sentBack") });
      else if (draft.state === "scheduled") showToast({ text: t("scheduled") });
      else showToast({ text: t("published", { number: draft.publishedNumber ?? 1 }) });
      router.push(draft.publishedNumber === null ? routes.articles() : routes.article(slug));
      router.refresh();
    },
    // The draft may have moved on: what to do next is decided on what it says now.
    onError: () => router.refresh(),
  });
}

/** A reviewer's word: approve, now or for a time, or send back with what is to change. */
export function ReviewPanel({ draft, refusal }: ReviewPanelProps) {
  const t = useTranslations("articles.review");
  const timeZone = useTimeZone() ?? "UTC";
  const [note, setNote] = useState("");
  const [time, setTime] = useState("");
  const reviewing = useReview(draft);
  const problem = reviewing.error instanceof ApiError ? reviewing.error.problem : null;
  const issueOf = (path: string) => problem?.issues?.find((issue) => issue.path === path)?.message;
  const said = () => maskSensitive(note).text.trim();
  const approve = () =>
    reviewing.mutate({
      verdict: "approve",
      note: said(),
      ...(time ? { publishAt: instantOfWallTime(time, timeZone) ?? undefined } : {}),
    });
  return (
    <section aria-label={t("decide")} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <h2 className="font-semibold text-base">{t("decide")}</h2>
      {reviewing.error && !problem?.issues ? (
        <FailureNote error={reviewing.error}>{problem?.current ? t("overtaken") : null}</FailureNote>
      ) : null}
      <TextField
        label={t("note")}
        description={t("noteHelp")}
        value={note}
        onChange={setNote}
        error={issueOf("note")}
        isMultiline
        rows={3}
      />
      <TextField
        label={t("publishAt")}
        description={t("publishAtHelp", { zone: timeZone })}
        type="datetime-local"
        value={time}
        onChange={setTime}
        error={issueOf("publishAt")}
        className="max-w-72"
      />
      {refusal ? <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{refusal}</p> : null}
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          onPress={approve}
          isDisabled={refusal !== null}
          isPending={reviewing.isPending}
        >
          {t(time ? "approveLater" : "approve")}
        </Button>
        <Button
          onPress={() => reviewing.mutate({ verdict: "send_back", note: said() })}
          isDisabled={reviewing.isPending}
        >
          {t("sendBack")}
        </Button>
      </div>
    </section>
  );
}
