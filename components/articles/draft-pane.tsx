"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { classNames } from "@/components/ui/class-names";
import { TextField } from "@/components/ui/text-field";
import { type DraftField, MAX_BODY, MAX_TITLE } from "@/lib/articles/article-schema";
import type { EditorState } from "@/lib/articles/editor-state";
import { DraftPreview, type Voice } from "./draft-preview";
import { MarkdownField } from "./markdown-field";
import { langOf, type TextLanguage } from "./text-language";

export type EditorPart = "text" | "preview";

const FIELDS = {
  zh: { title: "titleZh", body: "bodyZh" },
  en: { title: "titleEn", body: "bodyEn" },
} as const;

type DraftPaneProps = {
  language: TextLanguage;
  state: EditorState;
  onType: (field: DraftField, value: string) => void;
  /** Whose view the preview is. */
  voice: Voice;
  /** The part that a phone shows, or null while it shows the other language. A desk shows everything. */
  shownPart: EditorPart | null;
};

/** One language of a draft: its title and text, and under them what readers will see. */
export function DraftPane({ language, state, onType, voice, shownPart }: DraftPaneProps) {
  const t = useTranslations("articles.edit");
  const field = FIELDS[language];
  const title = state.texts[field.title];
  const body = state.texts[field.body];
  // Long texts take longer to draw than a key takes to press.
  const drawn = useDeferredValue(body);
  const hiddenUnless = (part: EditorPart) => shownPart !== part && "max-lg:hidden";
  return (
    <div className="grid min-w-0 content-start gap-4">
      <div className={classNames("grid gap-3", hiddenUnless("text"))}>
        <TextField
          label={t(`field.${field.title}`)}
          value={title}
          onChange={(value) => onType(field.title, value)}
          error={state.issues[field.title]}
          aside={t("length", { count: title.length, limit: MAX_TITLE })}
          inputClassName="font-medium"
        />
        <MarkdownField
          label={t(`field.${field.body}`)}
          description={t("bodyHelp")}
          lang={langOf[language]}
          value={body}
          onChange={(value) => onType(field.body, value)}
          error={state.issues[field.body]}
          aside={t("length", { count: body.length, limit: MAX_BODY })}
        />
      </div>
      <div className={classNames(hiddenUnless("preview"))}>
        <DraftPreview language={language} title={title} body={drawn} voice={voice} />
      </div>
    </div>
  );
}
