import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan, may } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { type DraftSqlRow, draftColumns, toArticleDraft } from "./article-draft-select";
import type { ArticleSettings } from "./article-review-schema";
import {
  ARTICLE_VIEWS,
  type ArticleCounts,
  type ArticleDraft,
  type ArticleFilter,
  type ArticlePage,
  type ArticleVersion,
  type VersionPage,
} from "./article-schema";
import {
  draftDiffers,
  type FullVersionSqlRow,
  type ItemSqlRow,
  itemColumns,
  toArticleItem,
  toArticleVersion,
  toVersionItem,
  type VersionSqlRow,
  versionColumns,
  viewCondition,
  withPublishedVersion,
} from "./article-select";

const PAGE = 200;
/** Of a search, which is answered at every key: nobody reads two hundred of what they look for. */
const FOUND_PAGE = 50;

const seesDrafts = (actor: Actor): boolean => may(actor, "article:review") || may(actor, "article:write");

type Search = {
  /** Every word has to stand in one of the texts that the list shows, of the draft or of what agents read. */
  conditions: Prisma.Sql[];
  /** True of an article whose title does not hold them all: it comes later. */
  isLater: Prisma.Sql;
};

function searchOf(q: string, isDrafts: boolean): Search {
  const patterns = q
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => Prisma.sql`lower(${`%${word.replace(/[\\%_]/g, "\\$&")}%`})`);
  const text = isDrafts ? Prisma.sql`s.draft_text` : Prisma.sql`s.published_text`;
  const title = isDrafts
    ? Prisma.sql`lower(concat_ws(' ', a.title_zh, a.title_en))`
    : Prisma.sql`lower(concat_ws(' ', v.title_zh, v.title_en))`;
  const isTitled = patterns.map((pattern) => Prisma.sql`${title} LIKE ${pattern}`);
  return {
    conditions: patterns.map((pattern) => Prisma.sql`${text} LIKE ${pattern}`),
    isLater:
      patterns.length === 0
        ? Prisma.sql`(a.slug IS NULL)`
        : Prisma.sql`NOT (${Prisma.join(isTitled, " AND ")})`,
  };
}

/**
 * Published articles by address, those first whose title holds what is looked for, at most 200, or 50 that are found,
 * and none that is archived; with `draft` those of a view, or all that are
 * not archived, as those who may see drafts see them, and refused for everybody else.
 */
export async function listArticles(actor: Actor, filter: ArticleFilter): Promise<ArticlePage> {
  assertCan(actor, filter.draft ? "article:review" : "article:read");
  const isDrafts = filter.draft !== undefined;
  const search = searchOf(filter.q ?? "", isDrafts);
  const limit = search.conditions.length > 0 ? FOUND_PAGE : PAGE;
  const conditions = [Prisma.sql`true`, ...search.conditions];
  if (!isDrafts) conditions.push(Prisma.sql`v.id IS NOT NULL`);
  conditions.push(filter.view ? viewCondition[filter.view] : Prisma.sql`a.archived_at IS NULL`);
  if (filter.cause) conditions.push(Prisma.sql`a.cause_code = ${filter.cause}`);
  if (filter.cursor)
    conditions.push(Prisma.sql`(${search.isLater}, a.slug) > (coalesce(
      (SELECT ${search.isLater} FROM ${withPublishedVersion} WHERE a.slug = ${filter.cursor}), false), ${filter.cursor})`);
  const rows = await database().$queryRaw<ItemSqlRow[]>`
    SELECT ${itemColumns(isDrafts ? "draft" : "published", filter.body !== undefined)}
    FROM ${withPublishedVersion}
    WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY ${search.isLater}, a.slug
    LIMIT ${limit + 1}`;
  const items = rows.slice(0, limit).map((row) => toArticleItem(row, seesDrafts(actor)));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.slug ?? null) : null };
}

/** How many articles each view of the drafts holds. */
export async function countArticles(actor: Actor): Promise<ArticleCounts> {
  assertCan(actor, "article:review");
  const columns = ARTICLE_VIEWS.map(
    (view) => Prisma.sql`count(*) FILTER (WHERE ${viewCondition[view]})::int`,
  );
  const [row] = await database().$queryRaw<{ counts: number[] }[]>`
    SELECT ARRAY[${Prisma.join(columns)}] AS counts FROM ${withPublishedVersion}`;
  const counts = ARTICLE_VIEWS.map((view, at) => [view, row?.counts[at] ?? 0]);
  return Object.fromEntries(counts) as ArticleCounts;
}

/** The published text; with a `number` the text that was published under it. Refuses what was never published. */
export async function getArticle(actor: Actor, slug: string, number?: number): Promise<ArticleVersion> {
  assertCan(actor, "article:read");
  const wanted = number === undefined ? Prisma.sql`a.published_number` : Prisma.sql`${number}::int`;
  const [row] = await database().$queryRaw<FullVersionSqlRow[]>`
    SELECT ${versionColumns}, v.body_zh, v.body_en, a.cause_code, a.archived_at, a.is_public, ${draftDiffers} AS draft_differs
    FROM articles a JOIN article_search s ON s.article_id = a.id
      JOIN article_versions v ON v.article_id = a.id AND v.number = ${wanted}
      LEFT JOIN users u ON u.id = v.published_by_id
    WHERE a.slug = ${slug}`;
  if (!row) throw new AppError("not_found");
  return toArticleVersion(row, seesDrafts(actor));
}

/** The versions of an article, newest first, at most 200, with `before` only those of a smaller number. */
export async function listVersions(actor: Actor, slug: string, before?: number): Promise<VersionPage> {
  assertCan(actor, "article:read");
  const older = before === undefined ? Prisma.empty : Prisma.sql`AND v.number < ${before}`;
  const rows = await database().$queryRaw<VersionSqlRow[]>`
    SELECT ${versionColumns}
    FROM articles a JOIN article_versions v ON v.article_id = a.id
      LEFT JOIN users u ON u.id = v.published_by_id
    WHERE a.slug = ${slug} ${older}
    ORDER BY v.number DESC
    LIMIT ${PAGE + 1}`;
  if (rows.length === 0 && before === undefined) throw new AppError("not_found");
  const items = rows.slice(0, PAGE).map(toVersionItem);
  return { items, nextCursor: rows.length > PAGE ? (items.at(-1)?.number ?? null) : null };
}

/** The editable text with where it stands; only for those who may see drafts. */
export async function getDraft(actor: Actor, slug: string): Promise<ArticleDraft> {
  assertCan(actor, "article:review");
  const [row] = await database().$queryRaw<DraftSqlRow[]>`
    SELECT ${draftColumns}
    FROM ${withPublishedVersion}
    WHERE a.slug = ${slug}`;
  if (!row) throw new AppError("not_found");
  return toArticleDraft(row);
}

/** What holds for every article of the desk. */
export async function getArticleSettings(actor: Actor): Promise<ArticleSettings> {
  assertCan(actor, "article:review");
  const organisation = await database().organisation.findFirst({ select: { reviewRequired: true } });
  return { isReviewRequired: organisation?.reviewRequired ?? false };
}
