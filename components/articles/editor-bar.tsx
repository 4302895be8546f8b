"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import { PublishDialog } from "./publish-dialog";

type EditorBarProps = {
  draft: ArticleDraft;
  isChanged: boolean;
  /** While both texts of a field wait for a choice there is nothing to send. */
  hasConflicts: boolean;
  isSaving: boolean;
  isPublishing: boolean;
  onSave: () => void;
  onPublish: () => void;
};

function DraftState({ draft, isChanged }: Pick<EditorBarProps, "draft" | "isChanged">) {
  const t = useTranslations("articles");
  const isPublished = draft.publishedNumber !== null;
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 text-sm max-sm:basis-full">
      {draft.publishedNumber === null ? (
        <Tag tone="info">{t("state.unpublished")}</Tag>
      ) : (
        <Tag>{t("version", { number: draft.publishedNumber })}</Tag>
      )}
      {isPublished && (draft.hasDraftChanges || isChanged) ? (
        <Tag tone="warn">{t("state.changed")}</Tag>
      ) : null}
      <span role="status" className="text-muted">
        {isChanged ? (
          t("edit.unsaved")
        ) : (
          <>
            {draft.updatedBy ? t("edit.savedBy", { name: draft.updatedBy }) : t("edit.saved")} ·{" "}
            <RelativeTime value={draft.updatedAt} />
          </>
        )}
      </span>
    </div>
  );
}

/** Where the draft stands, and the two acts of the page. */
export function EditorBar(props: EditorBarProps) {
  const { draft, isChanged, hasConflicts, isSaving, isPublishing, onSave, onPublish } = props;
  const t = useTranslations("articles.edit");
  const [isAsking, setAsking] = useState(false);
  const canSave = isChanged && !hasConflicts && !isPublishing;
  const isNew = isChanged || draft.hasDraftChanges;
  useShortcut("mod+s", onSave, { label: t("save"), isEnabled: canSave && !isSaving });
  return (
    <div className="sticky top-(--top-bar) z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-surface px-5 py-2.5 max-sm:px-4">
      <DraftState draft={draft} isChanged={isChanged} />
      <div className="flex gap-2 max-sm:ml-auto">
        <Button onPress={onSave} isDisabled={!canSave} isPending={isSaving} kbd="mod+s">
          {t("save")}
        </Button>
        <Button
          variant="primary"
          onPress={() => setAsking(true)}
          isDisabled={!isNew || hasConflicts || isSaving}
          isPending={isPublishing}
        >
          {t("publish")}
        </Button>
      </div>
      <PublishDialog
        number={(draft.publishedNumber ?? 0) + 1}
        hasUnsaved={isChanged}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onPublish={onPublish}
      />
    </div>
  );
}
