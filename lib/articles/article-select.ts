import { Prisma } from "@/lib/db/generated/client";
import type { LocalText } from "@/lib/i18n/locale";
import type { ArticleItem, ArticleVersion, ArticleView, VersionPage } from "./article-schema";
import type { ArticleState } from "./article-state";

/** Whether the draft says something else than what agents read; of `article_search s`, which compared them. */
export const draftDiffers = Prisma.sql`s.draft_differs`;

export const withPublishedVersion = Prisma.sql`
  articles a JOIN article_search s ON s.article_id = a.id
    LEFT JOIN article_versions v ON v.article_id = a.id AND v.number = a.published_number`;

/** The name of the person whom a column names, or null. */
export const nameOf = (column: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT display_name FROM users WHERE id = ${column})`;

export const versionColumns = Prisma.sql`
  a.slug, v.id AS version_id, v.number, v.title_zh, v.title_en, v.published_at, u.display_name AS published_by,
  v.number = a.published_number AS is_live, v.zh_revision > v.en_revision AS english_behind`;

/** Whether the day has come on which somebody is to look at the article again; in the organisation's time zone. */
export const isDue = Prisma.sql`coalesce(a.archived_at IS NULL AND a.review_by <=
  (now() AT TIME ZONE (SELECT time_zone FROM organisations LIMIT 1))::date, false)`;

/** Whether a reviewer asked for changes and the text was not sent again. What an approval said is older or as old. */
export const isSentBack = Prisma.sql`(a.state = 'draft' AND a.decision_note IS NOT NULL
  AND a.decided_at > coalesce(a.published_at, '-infinity'))`;

/** What each view of the drafts holds. */
export const viewCondition: Record<ArticleView, Prisma.Sql> = {
  changed: Prisma.sql`(a.archived_at IS NULL AND a.state = 'draft' AND ${draftDiffers})`,
  in_review: Prisma.sql`(a.archived_at IS NULL AND a.state = 'in_review')`,
  scheduled: Prisma.sql`(a.archived_at IS NULL AND a.state = 'scheduled')`,
  due: isDue,
  behind: Prisma.sql`(a.archived_at IS NULL AND a.zh_revision > a.en_revision)`,
  archived: Prisma.sql`(a.archived_at IS NOT NULL)`,
};

/** A list row; `a` names the table whose title is shown, and bodies are read only where they are asked for. */
export const itemColumns = (titles: "draft" | "published", withBody: boolean): Prisma.Sql => {
  const shown = titles === "draft" ? Prisma.sql`a` : Prisma.sql`v`;
  const bodies = withBody
    ? Prisma.sql`${shown}.body_zh, ${shown}.body_en`
    : Prisma.sql`NULL AS body_zh, NULL AS body_en`;
  return Prisma.sql`
    a.slug, a.cause_code, ${shown}.title_zh, ${shown}.title_en, ${bodies}, v.number, v.id AS version_id,
    v.published_at, ${draftDiffers} AS draft_differs, a.state, a.archived_at, a.publish_at,
    ${isSentBack} AS sent_back, ${isDue} AS due,
    ${nameOf(Prisma.sql`a.owner_id`)} AS owner, to_char(a.review_by, 'YYYY-MM-DD') AS review_by,
    a.zh_revision > a.en_revision AS english_behind`;
};

export type TitleRow = { title_zh: string; title_en: string };
export type BodyRow = { body_zh: string; body_en: string };

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
  state: ArticleState;
  archived_at: Date | null;
  publish_at: Date | null;
  sent_back: boolean;
  due: boolean;
  owner: string | null;
  review_by: string | null;
  english_behind: boolean;
};

const toStanding = (row: ItemSqlRow): ArticleItem["standing"] => ({
  state: row.state,
  isArchived: row.archived_at !== null,
  isSentBack: row.sent_back,
  isDue: row.due,
  isEnglishBehind: row.english_behind,
  publishAt: row.publish_at?.toISOString() ?? null,
  owner: row.owner,
  reviewBy: row.review_by,
});

export const toArticleItem = (row: ItemSqlRow, seesDrafts: boolean): ArticleItem => ({
  slug: row.slug,
  causeCode: row.cause_code,
  title: titleOf(row),
  ...(row.body_zh === null || row.body_en === null ? {} : { body: { zh: row.body_zh, en: row.body_en } }),
  number: row.number,
  versionId: row.version_id,
  publishedAt: row.published_at?.toISOString() ?? null,
  ...(seesDrafts ? { hasDraftChanges: row.draft_differs, standing: toStanding(row) } : {}),
});

export type VersionSqlRow = TitleRow & {
  slug: string;
  version_id: string;
  number: number;
  published_at: Date;
  published_by: string | null;
  is_live: boolean;
  english_behind: boolean;
};

export const toVersionItem = (row: VersionSqlRow): VersionPage["items"][number] => ({
  slug: row.slug,
  number: row.number,
  versionId: row.version_id,
  title: titleOf(row),
  publishedAt: row.published_at.toISOString(),
  publishedBy: row.published_by,
  isLive: row.is_live,
  isEnglishBehind: row.english_behind,
});

export type FullVersionSqlRow = VersionSqlRow &
  BodyRow & {
    cause_code: string | null;
    draft_differs: boolean;
    archived_at: Date | null;
    is_public: boolean;
  };

export const toArticleVersion = (row: FullVersionSqlRow, seesDrafts: boolean): ArticleVersion => ({
  ...toVersionItem(row),
  causeCode: row.cause_code,
  body: bodyOf(row),
  archivedAt: row.archived_at?.toISOString() ?? null,
  isPublic: row.is_public,
  ...(seesDrafts && row.is_live ? { hasDraftChanges: row.draft_differs } : {}),
});
