import type { HelpArticle, HelpText } from "@/lib/help/help-article";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { HelpDocument, type HelpFrame } from "./help-document";
import { HelpMarkdown } from "./help-markdown";

export const LIST_ADDRESSES = Object.fromEntries(
  LOCALES.map((locale) => [locale, routes.help(locale)]),
) as Record<Locale, string>;

/** The addresses of an article in the languages that it can be read in. */
export const articleAddresses = ({ slug, texts }: HelpArticle): Partial<Record<Locale, string>> =>
  Object.fromEntries(
    LOCALES.filter((locale) => texts[locale]).map((locale) => [locale, routes.helpArticle(locale, slug)]),
  );

type Listed = { slug: string; title: string; excerpt: string };

/** Every article of a language, by title. */
export function HelpListPage({ frame, items }: { frame: HelpFrame; items: readonly Listed[] }) {
  const { t, locale, organisation } = frame;
  const collator = new Intl.Collator(locale);
  const sorted = [...items].sort((one, other) => collator.compare(one.title, other.title));
  return (
    <HelpDocument
      frame={frame}
      title={t("title")}
      description={t("description", { name: organisation })}
      addresses={LIST_ADDRESSES}
    >
      <h1>{t("title")}</h1>
      <p className="intro">{t("intro")}</p>
      {sorted.length === 0 ? <p>{t("empty")}</p> : null}
      <ul className="articles">
        {sorted.map(({ slug, title, excerpt }) => (
          <li key={slug}>
            <h2>
              <a href={routes.helpArticle(locale, slug)}>{title}</a>
            </h2>
            <p>{excerpt}</p>
          </li>
        ))}
      </ul>
    </HelpDocument>
  );
}

type HelpArticlePageProps = {
  frame: HelpFrame;
  article: HelpArticle;
  text: HelpText;
  excerpt: string;
  timeZone: string;
};

/** What the customer does, from the live version. */
export function HelpArticlePage({ frame, article, text, excerpt, timeZone }: HelpArticlePageProps) {
  const { t, locale } = frame;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone });
  return (
    <HelpDocument
      frame={frame}
      title={text.title}
      description={excerpt}
      addresses={articleAddresses(article)}
    >
      <article>
        <h1>{text.title}</h1>
        <p className="day">{t("updated", { date: day.format(article.publishedAt) })}</p>
        <h2>{t("whatToDo")}</h2>
        <HelpMarkdown t={t}>{text.body}</HelpMarkdown>
      </article>
      <p className="back">
        <a href={routes.help(locale)}>{t("all")}</a>
      </p>
    </HelpDocument>
  );
}

/** Says neither whether there ever was something, nor what. */
export function HelpMissingPage({ frame, hasList }: { frame: HelpFrame; hasList: boolean }) {
  const { t, locale } = frame;
  return (
    <HelpDocument frame={frame} title={t("missingTitle")} description={t("missing")} addresses={null}>
      <h1>{t("missingTitle")}</h1>
      <p className="intro">{t("missing")}</p>
      {hasList ? (
        <p>
          <a href={routes.help(locale)}>{t("all")}</a>
        </p>
      ) : null}
    </HelpDocument>
  );
}
