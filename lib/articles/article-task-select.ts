import { filterCondition } from "@/lib/cases/case-filter-select";
import { Prisma } from "@/lib/db/generated/client";
import type { Day } from "@/lib/trends/days";
import { latestFeedback } from "./article-feedback-select";
import { isDue, nameOf, withPublishedVersion } from "./article-select";

/** Closed cases of some days as the queue lists them. */
export const closedOf = ({ from, to }: { from: Day; to: Day }) => ({ status: "closed", from, to }) as const;

export type UseRow = { version_id: string | null; cause_code: string | null; cases: number; bound: number };

/** Closed cases by the version that they named and their cause, in one reading of the covering index. */
export const usesByCause = (days: { from: Day; to: Day }, timeZone: string): Prisma.Sql => Prisma.sql`
  SELECT c.article_version_id AS version_id, c.cause_code, count(*)::int AS cases,
    (count(*) FILTER (WHERE c.result = 'bound'))::int AS bound
  FROM support_cases c WHERE ${filterCondition(closedOf(days), timeZone)}
  GROUP BY c.article_version_id, c.cause_code`;

export type TaskArticleRow = {
  slug: string;
  title_zh: string;
  title_en: string;
  version_id: string | null;
  causes: string[];
  owner_id: string | null;
  owner: string | null;
  review_by: string | null;
  due: boolean;
  helpful: number;
  not_helpful: number;
};

/** Articles that are not archived, with what is said of the version that agents read now. */
export const taskArticles = Prisma.sql`
  SELECT a.slug, coalesce(v.title_zh, a.title_zh) AS title_zh, coalesce(v.title_en, a.title_en) AS title_en,
    v.id AS version_id, array_remove(a.cause_code || a.also_cause_codes, NULL) AS causes,
    a.owner_id, ${nameOf(Prisma.sql`a.owner_id`)} AS owner, to_char(a.review_by, 'YYYY-MM-DD') AS review_by,
    ${isDue} AS due, coalesce(said.helpful, 0)::int AS helpful, coalesce(said.not_helpful, 0)::int AS not_helpful
  FROM ${withPublishedVersion}
    LEFT JOIN (
      SELECT f.article_version_id, count(*) FILTER (WHERE f.helpful) AS helpful,
        count(*) FILTER (WHERE NOT f.helpful) AS not_helpful
      FROM ${latestFeedback} GROUP BY f.article_version_id
    ) said ON said.article_version_id = v.id
  WHERE a.archived_at IS NULL
  ORDER BY a.slug`;

export const taskStateSelect = {
  kind: true,
  subject: true,
  version: true,
  takenBy: { select: { id: true, displayName: true } },
  setAsideUntil: true,
  reason: true,
} as const satisfies Prisma.ArticleTaskSelect;

export type TaskStateRow = Prisma.ArticleTaskGetPayload<{ select: typeof taskStateSelect }>;
