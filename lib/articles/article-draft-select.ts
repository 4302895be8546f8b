import { Prisma } from "@/lib/db/generated/client";
import type { ArticleDraft } from "./article-schema";
import { type BodyRow, draftDiffers, isSentBack, nameOf, type TitleRow } from "./article-select";
import type { ArticleState } from "./article-state";

/** Of `articles a` beside its published `article_versions v`. */
export const draftColumns = Prisma.sql`
  a.slug, a.cause_code, a.title_zh, a.title_en, a.body_zh, a.body_en, a.version, a.updated_at, a.published_number,
  a.published_at, ${nameOf(Prisma.sql`a.updated_by_id`)} AS updated_by, ${draftDiffers} AS draft_differs,
  a.state, a.author_ids, a.submitted_by_id, ${nameOf(Prisma.sql`a.submitted_by_id`)} AS submitted_by, a.submitted_at,
  ${nameOf(Prisma.sql`a.decided_by_id`)} AS decided_by, a.decided_at, a.decision_note, a.publish_at, a.archived_at, a.is_public,
  a.owner_id, ${nameOf(Prisma.sql`a.owner_id`)} AS owner, to_char(a.review_by, 'YYYY-MM-DD') AS review_by,
  a.also_cause_codes, a.wallet_codes, a.bank_codes, a.steps::text[] AS steps, ${isSentBack} AS sent_back, a.zh_revision > a.en_revision AS english_behind,
  (SELECT min(b.number) FROM article_versions b WHERE b.article_id = a.id AND b.zh_revision > a.en_revision)
    AS english_behind_since`;

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
    state: ArticleState;
    author_ids: string[];
    submitted_by_id: string | null;
    submitted_by: string | null;
    submitted_at: Date | null;
    decided_by: string | null;
    decided_at: Date | null;
    decision_note: string | null;
    also_cause_codes: string[];
    wallet_codes: string[];
    bank_codes: string[];
    steps: ArticleDraft["steps"];
    sent_back: boolean;
    publish_at: Date | null;
    archived_at: Date | null;
    is_public: boolean;
    owner_id: string | null;
    owner: string | null;
    review_by: string | null;
    english_behind: boolean;
    english_behind_since: number | null;
  };

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;

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
  publishedAt: iso(row.published_at),
  hasDraftChanges: row.draft_differs,
  state: row.state,
  authorIds: row.author_ids,
  submittedById: row.submitted_by_id,
  submittedBy: row.submitted_by,
  submittedAt: iso(row.submitted_at),
  decidedBy: row.decided_by,
  decidedAt: iso(row.decided_at),
  decisionNote: row.decision_note,
  alsoCauseCodes: row.also_cause_codes,
  walletCodes: row.wallet_codes,
  bankCodes: row.bank_codes,
  steps: row.steps,
  isSentBack: row.sent_back,
  publishAt: iso(row.publish_at),
  archivedAt: iso(row.archived_at),
  isPublic: row.is_public,
  ownerId: row.owner_id,
  owner: row.owner,
  reviewBy: row.review_by,
  isEnglishBehind: row.english_behind,
  englishBehindSince: row.english_behind_since,
});
