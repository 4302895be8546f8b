import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import { StateTags } from "./state-tags";

/** What a reviewer last said of the draft, for whoever goes on with it. */
export function ReviewerNote({ draft }: { draft: ArticleDraft }) {
  const t = useTranslations("articles.review");
  if (!draft.decisionNote || !(draft.isSentBack || draft.state === "scheduled")) return null;
  return (
    <div role="note" className="rounded-md bg-warn-soft px-3 py-2 text-sm">
      <p className="font-medium text-warn">
        {t(draft.isSentBack ? "askedBy" : "approvedBy", { name: draft.decidedBy ?? t("someone") })}
        {draft.decidedAt ? (
          <>
            {" · "}
            <RelativeTime value={draft.decidedAt} />
          </>
        ) : null}
      </p>
      <p className="break-words whitespace-pre-wrap">{draft.decisionNote}</p>
    </div>
  );
}

/** Where a draft stands and who brought it there. */
export function ReviewFacts({ draft }: { draft: ArticleDraft }) {
  const t = useTranslations("articles.review");
  return (
    <div className="grid gap-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-muted text-sm">
        <StateTags
          {...draft}
          isArchived={draft.archivedAt !== null}
          isPublished={draft.publishedNumber !== null}
        />
        {draft.state === "in_review" && draft.submittedAt ? (
          <span>
            {t("submittedBy", { name: draft.submittedBy ?? t("someone") })} ·{" "}
            <RelativeTime value={draft.submittedAt} />
          </span>
        ) : null}
        {draft.state === "draft" && !draft.hasDraftChanges ? <span>{t("nothingNew")}</span> : null}
      </p>
      <ReviewerNote draft={draft} />
    </div>
  );
}
