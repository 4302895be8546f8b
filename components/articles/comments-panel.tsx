"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import { articleKeys, commentsOptions } from "@/lib/articles/article-query-options";
import { isStillThere } from "@/lib/articles/comment-anchor";
import { patchComment } from "@/lib/articles/comment-fetchers";
import type { ArticleComment } from "@/lib/articles/comment-schema";
import { CommentForm, type Passage, selectedPassage } from "./comment-form";
import { FailureNote } from "./failure-note";
import { langOf, type TextLanguage } from "./text-language";

type CommentsPanelProps = {
  slug: string;
  /** The draft as it stands, to tell the passages that are gone. */
  bodies: Record<TextLanguage, string>;
};

type CommentItemProps = { comment: ArticleComment; isGone: boolean; onResolve: () => void; isBusy: boolean };

function CommentItem({ comment, isGone, onResolve, isBusy }: CommentItemProps) {
  const t = useTranslations("articles.comments");
  const isDone = comment.resolvedAt !== null;
  return (
    <li className="grid gap-1.5 border-line border-t py-3 text-sm first:border-t-0">
      <blockquote
        lang={langOf[comment.language]}
        className="break-words border-accent-line border-l-2 pl-2 text-muted"
      >
        {comment.quote}
      </blockquote>
      <p className="break-words whitespace-pre-wrap">{comment.body}</p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-muted text-xs">
        {comment.author ?? t("someone")} · <RelativeTime value={comment.createdAt} />
        {isGone && !isDone ? <Tag tone="warn">{t("gone")}</Tag> : null}
        {isDone ? <Tag tone="ok">{t("resolved")}</Tag> : null}
        <Button size="dense" variant="quiet" onPress={onResolve} isDisabled={isBusy}>
          {t(isDone ? "reopen" : "resolve")}
        </Button>
      </p>
    </li>
  );
}

/** Remarks on passages of a draft, and the way to make one. */
export function CommentsPanel({ slug, bodies }: CommentsPanelProps) {
  const t = useTranslations("articles.comments");
  const queryClient = useQueryClient();
  const { data, error } = useQuery(commentsOptions(slug));
  const [isWriting, setWriting] = useState(false);
  const [passage, setPassage] = useState<Passage | null>(null);
  const resolving = useMutation({
    mutationFn: ({ id, version, resolvedAt }: ArticleComment) =>
      patchComment(slug, id, { version, isResolved: resolvedAt === null }),
    onSuccess: (list) => queryClient.setQueryData(commentsOptions(slug).queryKey, list),
    onError: () => void queryClient.invalidateQueries({ queryKey: articleKeys.comments(slug) }),
  });
  const items = data?.items ?? [];
  const failure = error ?? resolving.error;
  return (
    <section aria-label={t("title")} className="rounded-lg border border-line bg-surface px-4 py-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 className="font-semibold text-base">
          {t("title")} <span className="font-normal text-faint">{items.length}</span>
        </h2>
        {isWriting ? null : (
          <Button
            size="dense"
            // A press takes the selection away; where it starts it is still there.
            onPressStart={() => setPassage(selectedPassage())}
            onPress={() => setWriting(true)}
          >
            {t("add")}
          </Button>
        )}
      </div>
      {failure ? <FailureNote error={failure} /> : null}
      {isWriting ? <CommentForm slug={slug} passage={passage} onClose={() => setWriting(false)} /> : null}
      {items.length > 0 ? (
        <ul>
          {items.map((comment) => (
            <CommentItem
              key={comment.id}
              comment={comment}
              isGone={!isStillThere(comment.quote, bodies[comment.language])}
              onResolve={() => resolving.mutate(comment)}
              isBusy={resolving.isPending}
            />
          ))}
        </ul>
      ) : isWriting ? null : (
        <p className="mt-1 text-faint text-sm">{t("empty")}</p>
      )}
    </section>
  );
}
