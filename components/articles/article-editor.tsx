"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { ComboBox } from "@/components/ui/combo-box";
import type { Option } from "@/components/ui/options";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { ArticleDraft } from "@/lib/articles/article-schema";
import { changedFields } from "@/lib/articles/draft-merge";
import { ApiError } from "@/lib/http/fetch-json";
import { causeOptions } from "./cause-options";
import { CommentsPanel } from "./comments-panel";
import { DraftConflict } from "./draft-conflict";
import { DraftPane, type EditorPart } from "./draft-pane";
import { VOICES, type Voice } from "./draft-preview";
import { EditorBar } from "./editor-bar";
import { FailureNote } from "./failure-note";
import type { FitPlaces } from "./fit-dialog";
import { ReviewerNote } from "./review-facts";
import { TEXT_LANGUAGES, type TextLanguage } from "./text-language";
import { useArticleEditor } from "./use-article-editor";
import { useTypedDraft } from "./use-typed-draft";

type ArticleEditorProps = {
  draft: ArticleDraft;
  causeNames: Record<string, string>;
  /** Whose unsaved text this browser keeps. */
  ownerId: string;
  isReviewRequired: boolean;
  /** Who may keep the article, by id. */
  people: readonly Option[];
  /** Where an article can fit, under the names of the catalogue. */
  places: FitPlaces;
};

function RecoverNote({ onRestore, onDiscard }: { onRestore: () => void; onDiscard: () => void }) {
  const t = useTranslations("articles.recover");
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-2 rounded-md bg-info-soft px-3 py-2 text-info text-sm"
    >
      {t("notice")}
      <Button size="dense" onPress={onRestore}>
        {t("restore")}
      </Button>
      <Button size="dense" variant="quiet" onPress={onDiscard}>
        {t("discard")}
      </Button>
    </div>
  );
}

function TranslationNote({ since }: { since: number | null }) {
  const t = useTranslations("articles.translation");
  return (
    <p role="note" className="rounded-md bg-info-soft px-3 py-2 text-info text-sm">
      {since === null ? t("behindDraft") : t("behindVersion", { number: since })}
    </p>
  );
}

/** Both languages of a draft side by side; a phone shows one language and one part at a time. */
export function ArticleEditor(props: ArticleEditorProps) {
  const { draft, causeNames, ownerId, isReviewRequired, people } = props;
  const t = useTranslations("articles");
  const { state, dispatch, saving, publishing, stepping, isChanged } = useArticleEditor(draft);
  const { base, texts, conflicts, issues } = state;
  const typed = useTypedDraft({ ownerId, slug: draft.slug, version: base.version, texts, isChanged });
  const [language, setLanguage] = useState<TextLanguage>("zh");
  const [voice, setVoice] = useState<Voice>("agent");
  const [part, setPart] = useState<EditorPart>("text");
  const error = saving.error ?? publishing.error ?? stepping.error;
  const isOvertaken = error instanceof ApiError && error.problem?.current !== undefined;
  const hasChoices = conflicts.length > 0;
  const offered = typed.offered && changedFields(typed.offered.texts, base).length > 0 ? typed.offered : null;
  const noCause = t("cause.none");
  const showFault = (failure: Error) => {
    const path = failure instanceof ApiError ? failure.problem?.issues?.[0]?.path : undefined;
    if (!path) return;
    setLanguage(path.endsWith("En") ? "en" : "zh");
    setPart("text");
  };
  const startAnew = () => {
    for (const write of [saving, publishing, stepping]) write.reset();
  };
  const send = (write: typeof saving | typeof publishing) => {
    startAnew();
    write.mutate(texts, { onError: showFault });
  };
  return (
    <>
      <EditorBar
        draft={base}
        isChanged={isChanged}
        hasConflicts={hasChoices}
        isReviewRequired={isReviewRequired}
        people={people}
        places={props.places}
        isSaving={saving.isPending}
        isPublishing={publishing.isPending}
        isStepping={stepping.isPending}
        onSave={() => send(saving)}
        onPublish={() => send(publishing)}
        onStep={(step) => {
          startAnew();
          stepping.mutate({ texts, step }, { onError: showFault });
        }}
      />
      <div className="grid gap-4 px-5 py-4 max-sm:px-4">
        <ReviewerNote draft={base} />
        {base.isEnglishBehind ? <TranslationNote since={base.englishBehindSince} /> : null}
        {offered ? (
          <RecoverNote
            onRestore={() => {
              dispatch({ type: "recovered", ...offered });
              typed.close();
            }}
            onDiscard={typed.discard}
          />
        ) : null}
        {isOvertaken || hasChoices ? (
          <DraftConflict
            state={state}
            shownValue={(field, value) =>
              field === "causeCode" ? (causeNames[value ?? ""] ?? value ?? noCause) : (value ?? "")
            }
            onChoose={(field, isMine) => dispatch({ type: "chosen", field, isMine })}
          />
        ) : error ? (
          <FailureNote error={error} />
        ) : null}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
          <span aria-hidden="true" className="font-medium text-muted">
            {t("edit.cause")}
          </span>
          <ComboBox
            label={t("edit.cause")}
            isLabelHidden
            options={causeOptions(causeNames, noCause)}
            value={texts.causeCode ?? ""}
            onChange={(code) => dispatch({ type: "typed", field: "causeCode", value: code || null })}
            error={issues.causeCode}
            className="w-80 max-sm:w-full"
          />
          <span className="text-faint text-xs">{t("edit.causeHelp")}</span>
          <div
            className={classNames(
              "ml-auto flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:ml-0",
              part === "text" && "max-lg:hidden",
            )}
          >
            <span aria-hidden="true" className="font-medium text-muted">
              {t("edit.voiceLabel")}
            </span>
            <SegmentedControl
              label={t("edit.voiceLabel")}
              options={VOICES.map((id) => ({ id, label: t(`edit.voice.${id}`) }))}
              value={voice}
              onChange={setVoice}
            />
          </div>
        </div>
        <div className="flex flex-wrap gap-3 lg:hidden">
          <SegmentedControl
            label={t("edit.showLanguage")}
            options={TEXT_LANGUAGES.map((id) => ({ id, label: t(`language.${id}`) }))}
            value={language}
            onChange={setLanguage}
          />
          <SegmentedControl
            label={t("edit.showPart")}
            options={(["text", "preview"] as const).map((id) => ({ id, label: t(`edit.${id}`) }))}
            value={part}
            onChange={setPart}
          />
        </div>
        <div className="grid gap-x-6 lg:grid-cols-2">
          {TEXT_LANGUAGES.map((one) => (
            <DraftPane
              key={one}
              language={one}
              state={state}
              onType={(field, value) => dispatch({ type: "typed", field, value })}
              voice={voice}
              shownPart={one === language ? part : null}
            />
          ))}
        </div>
        <CommentsPanel slug={draft.slug} bodies={{ zh: texts.bodyZh, en: texts.bodyEn }} />
      </div>
    </>
  );
}
