import { Prisma } from "@/lib/db/generated/client";
import type { LocalText } from "@/lib/i18n/locale";
import type { ArticleDraft, ArticleItem, ArticleVersion, VersionPage } from "./article-schema";

/** Of `articles a` beside its published `article_versions v`. */
export const draftDiffers = Prisma.sql`(v.id IS NULL
  OR (a.title_zh, a.title_en, a.body_zh, a.body_en) IS DISTINCT FROM (v.title_zh, v.title_en, v.body_zh, v.body_en))`;

export const withPublishedVersion = Prisma.sql`
  articles a LEFT JOIN article_versions v ON v.article_id = a.id AND v.number = a.published_number`;

export const draftColumns = Prisma.sql`
  a.slug, a.cause_code, a.title_zh, a.title_en, a.body_zh, a.body_en, a.version, a.updated_at, a.published_number,
  a.published_at, u.display_name AS updated_by, ${draftDiffers} AS draft_differs`;

export const versionColumns = Prisma.sql`
  a.slug, v.id AS version_id, v.number, v.title_zh, v.title_en, v.published_at, u.display_name AS published_by,
  v.number = a.published_number AS is_live`;

/** A list row; `a` names the table whose title is shown, and bodies are read only where they are asked for. */
export const itemColumns = (titles: "draft" | "published", withBody: boolean): Prisma.Sql => {
  const shown = titles === "draft" ? Prisma.sql`a` : Prisma.sql`v`;
  const bodies = withBody
    ? Prisma.sql`${shown}.body_zh, ${shown}.body_en`
    : Prisma.sql`NULL AS body_zh, NULL AS body_en`;
  return Prisma.sql`
    a.slug, a.cause_code, ${shown}.title_zh, ${shown}.title_en, ${bodies}, v.number, v.id AS version_id,
    v.published_at, ${draftDiffers} AS draft_differs`;
};

type TitleRow = { title_zh: string; title_en: string };
type BodyRow = { body_zh: string; body_en: string };

const titleOf = (row: TitleRow): LocalText => ({ zh: row.title_zh, en: row.title_en });
const bodyOf = (row: BodyRow): LocalText => ({ zh: row.body_zh, en: row.body_en });

export type ItemSqlRow = TitleRow & {
  slug: string;
  cause_code: string | null;
  body_zh: string | null;
  body_en: string | null;
  number: number | null;
  version_id: string | null;
  published_at: Date | null;
  draft_differs: boolean;
};

export const toArticleItem = (row: ItemSqlRow, isEditor: boolean): ArticleItem => ({
  slug: row.slug,
  causeCode: row.cause_code,
  title: titleOf(row),
  ...(row.body_zh === null || row.body_en === null ? {} : { body: { zh: row.body_zh, en: row.body_en } }),
  number: row.number,
  versionId: row.version_id,
  publishedAt: row.published_at?.toISOString() ?? null,
  ...(isEditor ? { hasDraftChanges: row.draft_differs } : {}),
});

export type VersionSqlRow = TitleRow & {
  slug: string;
  version_id: string;
  number: number;
  published_at: Date;
  published_by: string | null;
  is_live: boolean;
};

export const toVersionItem = (row: VersionSqlRow): VersionPage["items"][number] => ({
  slug: row.slug,
  number: row.number,
  versionId: row.version_id,
  title: titleOf(row),
  publishedAt: row.published_at.toISOString(),
  publishedBy: row.published_by,
  isLive: row.is_live,
});

export type FullVersionSqlRow = VersionSqlRow &
  BodyRow & { cause_code: string | null; draft_differs: boolean };

export const toArticleVersion = (row: FullVersionSqlRow, isEditor: boolean): ArticleVersion => ({
  ...toVersionItem(row),
  causeCode: row.cause_code,
  body: bodyOf(row),
  ...(isEditor && row.is_live ? { hasDraftChanges: row.draft_differs } : {}),
});

export type DraftSqlRow = TitleRow &
  BodyRow & {
    slug: string;
    cause_code: string | null;
    version: number;
    updated_at: Date;
    updated_by: string | null;
    published_number: number | null;
    published_at: Date | null;
    draft_differs: boolean;
  };

export const toArticleDraft = (row: DraftSqlRow): ArticleDraft => ({
  slug: row.slug,
  causeCode: row.cause_code,
  titleZh: row.title_zh,
  titleEn: row.title_en,
  bodyZh: row.body_zh,
  bodyEn: row.body_en,
  version: row.version,
  updatedAt: row.updated_at.toISOString(),
  updatedBy: row.updated_by,
  publishedNumber: row.published_number,
  publishedAt: row.published_at?.toISOString() ?? null,
  hasDraftChanges: row.draft_differs,
});
