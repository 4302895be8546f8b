import { SLUG_FORM } from "@/lib/articles/article-slug";
import { LOCALES, type Locale } from "@/lib/i18n/locale";

export type HelpAddress =
  | { kind: "home" }
  | { kind: "style" }
  | { kind: "sitemap" }
  | { kind: "list"; locale: Locale }
  | { kind: "article"; locale: Locale; slug: string };

/** What an address under /help asks for, from its parts; null for what there never is. */
export function helpAddress(parts: readonly string[]): HelpAddress | null {
  const [first, slug, ...more] = parts;
  if (first === undefined) return { kind: "home" };
  if (more.length > 0) return null;
  if (slug === undefined && first === "style.css") return { kind: "style" };
  if (slug === undefined && first === "sitemap.xml") return { kind: "sitemap" };
  const locale = LOCALES.find((known) => known === first);
  if (!locale) return null;
  if (slug === undefined) return { kind: "list", locale };
  return SLUG_FORM.test(slug) ? { kind: "article", locale, slug } : null;
}
