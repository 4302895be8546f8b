"use client";

import { useMutation } from "@tanstack/react-query";
import RotateCcw from "lucide-react/icons/rotate-ccw";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { showToast } from "@/components/ui/toast-store";
import { postRestore } from "@/lib/articles/article-fetchers";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { routes } from "@/lib/routes";
import { FailureNote } from "./failure-note";

/** The draft that won, when a call was refused because of it. */
function winningDraft(error: Error | null): ArticleDraft | null {
  const current = error instanceof ApiError ? error.problem?.current : undefined;
  return (current as ArticleDraft | undefined) ?? null;
}

type RestoreVersionProps = { draft: ArticleDraft; number: number };

export function RestoreVersion({ draft, number }: RestoreVersionProps) {
  const t = useTranslations("articles.versions");
  const common = useTranslations("common");
  const router = useRouter();
  const [isOpen, setOpen] = useState(false);
  const restoring = useMutation({
    mutationFn: () => postRestore(draft.slug, { number, version: draft.version }),
    onSuccess: () => {
      showToast({ text: t("restored", { number }) });
      router.push(routes.editArticle(draft.slug));
    },
    // The page read the draft before; what to do next is decided on what it says now.
    onError: () => router.refresh(),
  });
  const winner = winningDraft(restoring.error);
  return (
    <>
      <Button icon={<RotateCcw aria-hidden="true" size={14} />} onPress={() => setOpen(true)}>
        {t("restore")}
      </Button>
      <Dialog
        title={t("restoreTitle", { number })}
        role="alertdialog"
        isOpen={isOpen}
        onOpenChange={setOpen}
        footer={(close) => (
          <>
            <Button onPress={close}>{common("action.cancel")}</Button>
            <Button variant="primary" onPress={() => restoring.mutate()} isPending={restoring.isPending}>
              {t("restore")}
            </Button>
          </>
        )}
      >
        <div className="grid gap-3 text-sm">
          <p>{t("restoreHelp")}</p>
          {draft.hasDraftChanges ? (
            <p className="rounded-md bg-warn-soft px-3 py-2 text-warn">{t("restoreLoses")}</p>
          ) : null}
          {restoring.error ? (
            <FailureNote error={restoring.error}>
              {winner ? t("restoreConflict", { name: winner.updatedBy ?? t("someone") }) : null}
            </FailureNote>
          ) : null}
        </div>
      </Dialog>
    </>
  );
}
