import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/locale";
import { type ArticleFileFacts, articleFileName, writeArticleFile } from "./article-file";
import { writeZip } from "./article-zip";

const yesNo = (is: boolean): string => (is ? "yes" : "no");

/** Every article's draft as an archive of Markdown files, one a language, also of those that are archived. */
export async function exportArticles(actor: Actor): Promise<Uint8Array> {
  assertCan(actor, "article:write");
  const rows = await database().article.findMany({
    orderBy: { slug: "asc" },
    select: {
      slug: true,
      causeCode: true,
      titleZh: true,
      titleEn: true,
      bodyZh: true,
      bodyEn: true,
      alsoCauseCodes: true,
      walletCodes: true,
      bankCodes: true,
      steps: true,
      state: true,
      publishedNumber: true,
      publishedAt: true,
      archivedAt: true,
      isPublic: true,
      ownerId: true,
      reviewBy: true,
    },
  });
  const owners = await database().user.findMany({
    where: { id: { in: rows.flatMap(({ ownerId }) => ownerId ?? []) } },
    select: { id: true, login: true },
  });
  const logins = new Map(owners.map(({ id, login }) => [id, login]));
  const files: Record<string, string> = {};
  for (const row of rows) {
    const facts: ArticleFileFacts = {
      state: row.state,
      "published-version": String(row.publishedNumber ?? ""),
      "published-at": row.publishedAt?.toISOString() ?? "",
      archived: yesNo(row.archivedAt !== null),
      public: yesNo(row.isPublic),
      owner: logins.get(row.ownerId ?? "") ?? "",
      "review-by": row.reviewBy?.toISOString().slice(0, 10) ?? "",
    };
    const add = (locale: Locale, title: string, body: string) => {
      const { slug, causeCode: cause, alsoCauseCodes, walletCodes, bankCodes, steps } = row;
      const file = { slug, locale, title, cause, alsoCauseCodes, walletCodes, bankCodes, steps, body };
      files[articleFileName(row.slug, locale)] = writeArticleFile(file, facts);
    };
    add("zh-CN", row.titleZh, row.bodyZh);
    add("en", row.titleEn, row.bodyEn);
  }
  return writeZip(files);
}
