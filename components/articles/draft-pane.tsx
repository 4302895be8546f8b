"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue } from "react";
import { classNames } from "@/components/ui/class-names";
import { TextField } from "@/components/ui/text-field";
import { type DraftField, MAX_BODY, MAX_TITLE } from "@/lib/articles/article-schema";
import type { EditorState } from "@/lib/articles/editor-state";
import { Markdown } from "./markdown";
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
  /** The part that a phone shows, or null while it shows the other language. A desk shows everything. */
  shownPart: EditorPart | null;
};

function Preview({ language, title, body }: { language: TextLanguage; title: string; body: string }) {
  const t = useTranslations("articles.edit");
  // Long texts take longer to draw than a key takes to press.
  const drawn = useDeferredValue(body);
  return (
    <section
      lang={langOf[language]}
      aria-label={t(`previewOf.${language}`)}
      className="min-w-0 rounded-lg border border-line bg-surface px-5 py-4"
    >
      <p className="mb-3 border-line border-b pb-2 text-faint text-xs">{t(`previewOf.${language}`)}</p>
      <h2 className="mb-3 font-semibold text-xl">{title}</h2>
      {drawn.trim() ? (
        <Markdown>{drawn}</Markdown>
      ) : (
        <p className="text-faint text-sm">{t("previewEmpty")}</p>
      )}
    </section>
  );
}

/** One language of a draft: its title and text, and under them what readers will see. */
export function DraftPane({ language, state, onType, shownPart }: DraftPaneProps) {
  const t = useTranslations("articles.edit");
  const field = FIELDS[language];
  const title = state.texts[field.title];
  const body = state.texts[field.body];
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
        <TextField
          label={t(`field.${field.body}`)}
          description={t("bodyHelp")}
          value={body}
          onChange={(value) => onType(field.body, value)}
          error={state.issues[field.body]}
          aside={t("length", { count: body.length, limit: MAX_BODY })}
          isMultiline
          rows={16}
          inputClassName="resize-y leading-relaxed lg:h-[38dvh]"
        />
      </div>
      <div className={classNames(hiddenUnless("preview"))}>
        <Preview language={language} title={title} body={body} />
      </div>
    </div>
  );
}
