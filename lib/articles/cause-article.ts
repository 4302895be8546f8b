import type { LocalText } from "@/lib/i18n/locale";
import type { ArticleItem } from "./article-schema";

/** The published article that is shown beside a cause. */
export type CauseArticle = {
  slug: string;
  causeCode: string;
  number: number;
  versionId: string;
  title: LocalText;
  body: LocalText;
};

/**
 * The first published article with its bodies of a list that is sorted by address, or null. Being the first does not
 * change when another article of the cause is published.
 */
export function causeArticle(items: readonly ArticleItem[]): CauseArticle | null {
  for (const { slug, causeCode, number, versionId, title, body } of items) {
    if (causeCode !== null && number !== null && versionId !== null && body !== undefined) {
      return { slug, causeCode, number, versionId, title, body };
    }
  }
  return null;
}
