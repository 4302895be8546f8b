import { customerSection } from "@/lib/articles/sections";
import type { Locale, LocalText } from "@/lib/i18n/locale";

/** What everybody may read of an article: its title and what the customer does, in one language. */
export type HelpText = { title: string; body: string };

export type HelpArticle = {
  slug: string;
  /** Only the languages whose text tells the customer something. */
  texts: Partial<Record<Locale, HelpText>>;
  publishedAt: Date;
};

type Published = { slug: string; title: LocalText; body: LocalText; publishedAt: Date };

function helpText(title: string, body: string): HelpText | null {
  const section = customerSection(body);
  return section?.body ? { title, body: section.body } : null;
}

/** The customer's part of a published version, and nothing else of it; null where it has none. */
export function helpArticle({ slug, title, body, publishedAt }: Published): HelpArticle | null {
  const chinese = helpText(title.zh, body.zh);
  const english = helpText(title.en, body.en);
  if (!chinese && !english) return null;
  const texts = { ...(chinese ? { "zh-CN": chinese } : {}), ...(english ? { en: english } : {}) };
  return { slug, texts, publishedAt };
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#x27": "'" };
const EXCERPT = 150;

/** The beginning of a drawn text in plain words, at most 150 characters, for a list and for search engines. */
export function excerptOf(markup: string): string {
  const words = markup
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#x27);/g, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/\s+/g, " ")
    // Tags are blanks now: none belongs before a mark that closes.
    .replace(/ (?=[,.;:!?)，。；：！？）、”])/g, "")
    .trim();
  const letters = [...words];
  return letters.length <= EXCERPT
    ? words
    : `${letters
        .slice(0, EXCERPT - 1)
        .join("")
        .trimEnd()}…`;
}
