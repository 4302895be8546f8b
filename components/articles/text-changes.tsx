import { useTranslations } from "next-intl";
import { type TextChange, withoutLongSames, wordChanges } from "@/lib/articles/word-changes";
import { langOf, type TextLanguage } from "./text-language";

type TextChangesProps = {
  language: TextLanguage;
  before: { title: string; body: string };
  after: { title: string; body: string };
};

function Change({ change }: { change: TextChange }) {
  if (change.kind === "added")
    return <ins className="rounded-sm bg-ok-soft text-ok underline decoration-1">{change.text}</ins>;
  if (change.kind === "removed")
    return <del className="rounded-sm bg-bad-soft text-bad line-through decoration-1">{change.text}</del>;
  return <span>{change.text}</span>;
}

function Changes({ before, after }: { before: string; after: string }) {
  const t = useTranslations("articles.changes");
  let at = 0;
  return withoutLongSames(wordChanges(before, after)).map((change) => {
    // What stands before a piece is what tells it from another piece of the same words.
    const key = at;
    at += change.text.length;
    if (change.kind !== "skipped") return <Change key={key} change={{ ...change, kind: change.kind }} />;
    return (
      <details key={key} className="my-1">
        <summary className="cursor-pointer text-faint text-sm">
          {t("same", { count: change.text.length })}
        </summary>
        {change.text}
      </details>
    );
  });
}

/** One language of two texts: what was taken out is struck through, what was put in is underlined. */
export function TextChanges({ language, before, after }: TextChangesProps) {
  const t = useTranslations("articles");
  const isSame = before.title === after.title && before.body === after.body;
  return (
    <section
      aria-label={t(`changes.of.${language}`)}
      lang={langOf[language]}
      className="min-w-0 rounded-lg border border-line bg-surface px-5 py-4 max-sm:px-4"
    >
      <h2 className="mb-3 border-line border-b pb-2 text-muted text-sm">{t(`changes.of.${language}`)}</h2>
      {isSame ? (
        <p className="text-faint text-sm">{t("changes.none")}</p>
      ) : (
        <div className="break-words whitespace-pre-wrap text-base leading-relaxed">
          <p className="mb-3 font-semibold text-lg">
            <Changes before={before.title} after={after.title} />
          </p>
          <Changes before={before.body} after={after.body} />
        </div>
      )}
    </section>
  );
}
