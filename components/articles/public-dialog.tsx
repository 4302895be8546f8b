"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { PlaceValues } from "@/lib/articles/article-places";
import type { ArticleVersion } from "@/lib/articles/article-schema";
import { customerSection } from "@/lib/articles/sections";
import { Markdown } from "./markdown";
import { langOf, TEXT_LANGUAGES, type TextLanguage } from "./text-language";

type PublicDialogProps = {
  article: Pick<ArticleVersion, "title" | "body">;
  /** What stands in the places of a text where everybody reads it. */
  places: Record<TextLanguage, PlaceValues>;
  isAllowed: boolean;
  onClose: () => void;
  onOpen: () => void;
};

/** Asks before everybody reads a text, and shows what they will read. */
export default function PublicDialog({ article, places, isAllowed, onClose, onOpen }: PublicDialogProps) {
  const t = useTranslations("articles.publicReading");
  const common = useTranslations("common");
  return (
    <Dialog
      title={t("dialogTitle")}
      role="alertdialog"
      isOpen
      onOpenChange={(isOpen) => (isOpen ? null : onClose())}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            variant="primary"
            autoFocus
            onPress={() => {
              onClose();
              onOpen();
            }}
          >
            {t("submit")}
          </Button>
        </>
      }
    >
      <div className="grid gap-3 text-sm">
        <p>{t("dialogHelp")}</p>
        {isAllowed ? null : <p className="text-warn">{t("dialogOff")}</p>}
        {TEXT_LANGUAGES.map((language) => {
          const text = customerSection(article.body[language])?.body;
          return (
            <section
              key={language}
              lang={langOf[language]}
              className="rounded-md border border-line bg-bg px-4 py-3"
            >
              <h3 className="mb-1 font-semibold text-base">{article.title[language]}</h3>
              {text ? (
                <Markdown places={places[language]}>{text}</Markdown>
              ) : (
                <p className="text-muted">{t("missing")}</p>
              )}
            </section>
          );
        })}
      </div>
    </Dialog>
  );
}
