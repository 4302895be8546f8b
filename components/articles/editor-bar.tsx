"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useShortcut } from "@/components/layout/keyboard-shortcuts";
import { Button } from "@/components/ui/button";
import type { Option } from "@/components/ui/options";
import { RelativeTime } from "@/components/ui/relative-time";
import { Tag } from "@/components/ui/tag";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import { EditorMenu, type Step, submission } from "./editor-menu";
import type { FitPlaces } from "./fit-dialog";
import { PublishDialog } from "./publish-dialog";
import { StateTags } from "./state-tags";

type EditorBarProps = {
  draft: ArticleDraft;
  isChanged: boolean;
  /** While both texts of a field wait for a choice there is nothing to send. */
  hasConflicts: boolean;
  isReviewRequired: boolean;
  people: readonly Option[];
  places: FitPlaces;
  isSaving: boolean;
  isPublishing: boolean;
  isStepping: boolean;
  onSave: () => void;
  onPublish: () => void;
  onStep: (step: Step) => void;
};

function DraftState({ draft, isChanged }: Pick<EditorBarProps, "draft" | "isChanged">) {
  const t = useTranslations("articles");
  return (
    <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-3 gap-y-1 text-sm max-sm:basis-full">
      {draft.publishedNumber === null ? null : <Tag>{t("version", { number: draft.publishedNumber })}</Tag>}
      <StateTags
        {...draft}
        isArchived={draft.archivedAt !== null}
        isPublished={draft.publishedNumber !== null}
        hasDraftChanges={draft.hasDraftChanges || isChanged}
      />
      <span role="status" className="text-muted">
        {isChanged ? (
          t(draft.state === "draft" ? "edit.unsaved" : "edit.unsavedTakesBack")
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

/** Where the draft stands, and the acts of the page. */
export function EditorBar(props: EditorBarProps) {
  const { draft, isChanged, hasConflicts, isReviewRequired, isSaving, isPublishing, isStepping } = props;
  const t = useTranslations("articles");
  const [isAsking, setAsking] = useState(false);
  const isBusy = isSaving || isPublishing || isStepping;
  const isArchived = draft.archivedAt !== null;
  const canSave = isChanged && !hasConflicts && !isPublishing && !isStepping && !isArchived;
  const isNew = (isChanged || draft.hasDraftChanges) && !isArchived;
  const isSent = draft.state === "in_review" && !isChanged;
  useShortcut("mod+s", props.onSave, { label: t("edit.save"), isEnabled: canSave && !isSaving });
  return (
    <div className="sticky top-(--top-bar) z-10 flex flex-wrap items-center gap-x-4 gap-y-2 border-line border-b bg-surface px-5 py-2.5 max-sm:px-4">
      <DraftState draft={draft} isChanged={isChanged} />
      <div className="flex gap-2 max-sm:ml-auto">
        <EditorMenu
          draft={draft}
          isChanged={isChanged}
          isReviewRequired={isReviewRequired}
          people={props.people}
          places={props.places}
          isDisabled={hasConflicts || isBusy}
          onStep={props.onStep}
        />
        <Button onPress={props.onSave} isDisabled={!canSave} isPending={isSaving} kbd="mod+s">
          {t("edit.save")}
        </Button>
        {isReviewRequired ? (
          <Button
            variant="primary"
            onPress={() => props.onStep(submission(draft.slug, t("submit.done")))}
            isDisabled={!isNew || isSent || hasConflicts || isSaving}
            isPending={isStepping}
          >
            {t("submit.action")}
          </Button>
        ) : (
          <Button
            variant="primary"
            onPress={() => setAsking(true)}
            isDisabled={!isNew || hasConflicts || isSaving || isStepping}
            isPending={isPublishing}
          >
            {t("edit.publish")}
          </Button>
        )}
      </div>
      <PublishDialog
        number={(draft.publishedNumber ?? 0) + 1}
        hasUnsaved={isChanged}
        isOpen={isAsking}
        onOpenChange={setAsking}
        onPublish={props.onPublish}
      />
    </div>
  );
}
