import type { ReactNode } from "react";
import { placeValues } from "@/lib/articles/place-values";
import { articleSections } from "@/lib/articles/sections";
import { Markdown } from "./markdown";
import { langOf, type TextLanguage } from "./text-language";

type ArticleTextProps = {
  title: string;
  body: string;
  language: TextLanguage;
  /** Over the title: the cause, the version. */
  kicker?: ReactNode;
  /** Beside the title. */
  tools?: ReactNode;
};

export const sectionId = (at: number): string => `section-${at + 1}`;

/** An article to read: its title and its sections, each of which can be linked to. */
export function ArticleText({ title, body, language, kicker, tools }: ArticleTextProps) {
  return (
    <article className="min-w-0 rounded-lg border border-line bg-surface px-8 py-7 max-sm:px-4 max-sm:py-5">
      <header className="mb-6">
        <div className="mb-2 flex flex-wrap items-center gap-2 text-sm">
          {kicker}
          {tools ? <span className="ml-auto">{tools}</span> : null}
        </div>
        <h1 lang={langOf[language]} className="font-semibold text-xl">
          {title}
        </h1>
      </header>
      <div lang={langOf[language]} className="space-y-7">
        {articleSections(body).map((section, at) => (
          <section key={sectionId(at)} id={sectionId(at)} className="break-inside-auto!">
            {section.heading ? <h2 className="mb-2 font-semibold text-lg">{section.heading}</h2> : null}
            <Markdown places={placeValues({}, language)}>{section.body}</Markdown>
          </section>
        ))}
      </div>
    </article>
  );
}
