import type { HelpArticle } from "@/lib/help/help-article";
import type { Locale } from "@/lib/i18n/locale";
import { articleAddresses, LIST_ADDRESSES } from "./help-pages";

function urlsOf(origin: string, addresses: Partial<Record<Locale, string>>, day?: string): string {
  const entries = Object.entries(addresses);
  const alternates = entries
    .map(([language, path]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${path}"/>`)
    .join("");
  const changed = day ? `<lastmod>${day}</lastmod>` : "";
  return entries
    .map(([, path]) => `<url><loc>${origin}${path}</loc>${changed}${alternates}</url>`)
    .join("\n");
}

/** Every public page for search engines. Addresses hold letters, digits and dashes alone, so nothing needs escaping. */
export const helpSitemap = (origin: string, articles: readonly HelpArticle[]): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    urlsOf(origin, LIST_ADDRESSES),
    ...articles.map((article) =>
      urlsOf(origin, articleAddresses(article), article.publishedAt.toISOString().slice(0, 10)),
    ),
    "</urlset>\n",
  ].join("\n");
