import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ArticleVersion } from "@/lib/articles/article-schema";
import { articleSections } from "@/lib/articles/sections";
import { routes } from "@/lib/routes";
import { sectionId } from "./article-text";
import { langOf, type TextLanguage } from "./text-language";

type ArticleFactsProps = {
  article: ArticleVersion;
  causeName: string | null;
  language: TextLanguage;
  /** Below what is known. */
  children?: ReactNode;
};

const termClass = "text-muted";

/** What is known about a text beside the text: where it comes from, and the way to its sections and versions. */
export function ArticleFacts({ article, causeName, language, children }: ArticleFactsProps) {
  const t = useTranslations("articles.read");
  const version = useTranslations("articles");
  const sections = articleSections(article.body[language]);
  return (
    <aside aria-label={t("details")} className="space-y-6 text-sm" data-print="hide">
      <nav aria-label={t("contents")} className="max-lg:hidden">
        <h2 className="mb-2 font-semibold text-muted">{t("contents")}</h2>
        <ul lang={langOf[language]} className="space-y-1.5 border-line border-l">
          {sections.map((section, at) =>
            section.heading ? (
              <li key={sectionId(at)}>
                <a
                  href={`#${sectionId(at)}`}
                  className="block border-transparent border-l-2 pl-3 text-muted hover:border-accent hover:text-fg"
                >
                  {section.heading}
                </a>
              </li>
            ) : null,
          )}
        </ul>
      </nav>
      <section>
        <h2 className="mb-2 font-semibold text-muted">{t("details")}</h2>
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1.5">
          {causeName ? (
            <>
              <dt className={termClass}>{t("cause")}</dt>
              <dd>{causeName}</dd>
            </>
          ) : null}
          <dt className={termClass}>{t("version")}</dt>
          <dd>{version("version", { number: article.number })}</dd>
          <dt className={termClass}>{t("published")}</dt>
          <dd>
            <RelativeTime value={article.publishedAt} />
          </dd>
          <dt className={termClass}>{t("publishedBy")}</dt>
          <dd>{article.publishedBy ?? t("seeded")}</dd>
        </dl>
        <Link
          href={routes.articleVersions(article.slug)}
          className="mt-3 inline-block text-accent underline underline-offset-2"
        >
          {t("versions")}
        </Link>
      </section>
      {children}
    </aside>
  );
}
