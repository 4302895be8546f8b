"use client";

import { useMutation } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-store";
import { putPublicReading } from "@/lib/articles/article-fetchers";
import type { PlaceValues } from "@/lib/articles/article-places";
import type { ArticleVersion } from "@/lib/articles/article-schema";
import { FailureNote } from "./failure-note";
import type { TextLanguage } from "./text-language";

// Only who opens an article to the public needs it.
const PublicDialog = lazy(() => import("./public-dialog"));

type PublicReadingProps = {
  article: ArticleVersion;
  /** What stands in the places of a text where everybody reads it. */
  places: Record<TextLanguage, PlaceValues>;
  /** Whether the desk allows public reading at all. */
  isAllowed: boolean;
  /** The page that everybody reads, in the language that is shown. */
  href: string;
  /** Of the row, for who may choose; null for everybody else. */
  version: number | null;
};

/** Whether everybody reads what the article tells the customer, where, and for an admin the choice. */
export function PublicReading({ article, places, isAllowed, href, version }: PublicReadingProps) {
  const t = useTranslations("articles.publicReading");
  const router = useRouter();
  const [isAsking, setAsking] = useState(false);
  const { slug, isPublic } = article;
  const changing = useMutation({
    mutationFn: (body: { version: number; isPublic: boolean }) => putPublicReading(slug, body),
    onSuccess: (_, { isPublic: isOpen }) => {
      showToast({ text: t(isOpen ? (isAllowed ? "opened" : "chosen") : "closed") });
      router.refresh();
    },
  });
  const isRead = isPublic && isAllowed && article.archivedAt === null;
  if (!isRead && version === null) return null;
  const canOpen = article.isLive && article.archivedAt === null;
  return (
    <section>
      <h2 className="mb-2 font-semibold text-muted">{t("title")}</h2>
      <p className="mb-2">{t(isRead ? "isOpen" : isPublic ? "isChosen" : "isClosed")}</p>
      <div className="flex flex-wrap items-center gap-3">
        {isRead ? (
          <a href={href} target="_blank" rel="noopener" className="text-accent underline underline-offset-2">
            {t("view")}
          </a>
        ) : null}
        {version === null ? null : isPublic ? (
          <Button
            size="dense"
            isPending={changing.isPending}
            onPress={() => changing.mutate({ version, isPublic: false })}
          >
            {t("close")}
          </Button>
        ) : canOpen ? (
          <Button size="dense" isPending={changing.isPending} onPress={() => setAsking(true)}>
            {t("open")}
          </Button>
        ) : null}
      </div>
      {changing.error ? <FailureNote error={changing.error} /> : null}
      {isAsking && version !== null ? (
        <Suspense fallback={null}>
          <PublicDialog
            article={article}
            places={places}
            isAllowed={isAllowed}
            onClose={() => setAsking(false)}
            onOpen={() => changing.mutate({ version, isPublic: true })}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
