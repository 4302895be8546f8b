import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { CauseArticle } from "./article-worth-schema";

/** More than anybody wrote for one cause; they are shown with their texts. */
const MOST = 20;

type Row = {
  slug: string | null;
  cause_code: string | null;
  also_cause_codes: string[];
  wallet_codes: string[];
  bank_codes: string[];
  steps: CauseArticle["steps"];
  number: number;
  version_id: string;
  title_zh: string;
  title_en: string;
  body_zh: string;
  body_en: string;
  used: number;
  bound: number;
};

const toCauseArticle = (slug: string, row: Omit<Row, "slug">): CauseArticle => ({
  slug,
  causeCode: row.cause_code,
  alsoCauseCodes: row.also_cause_codes,
  walletCodes: row.wallet_codes,
  bankCodes: row.bank_codes,
  steps: row.steps,
  number: row.number,
  versionId: row.version_id,
  title: { zh: row.title_zh, en: row.title_en },
  body: { zh: row.body_zh, en: row.body_en },
  uses: { used: row.used, bound: row.bound },
});

/**
 * The published articles that help with a cause, by address, none of them archived; null for a cause that is not there.
 * What became of the cases that used them is added up from a few rows an article, in the same statement: opening a case
 * asks for this.
 */
export async function listCauseArticles(actor: Actor, causeCode: string): Promise<CauseArticle[] | null> {
  assertCan(actor, "article:read");
  const rows = await database().$queryRaw<Row[]>`
    SELECT a.*
    FROM causes k LEFT JOIN LATERAL (
      SELECT a.slug, a.cause_code, a.also_cause_codes, a.wallet_codes, a.bank_codes, a.steps::text[] AS steps, v.number,
        v.id AS version_id, v.title_zh, v.title_en, v.body_zh, v.body_en, u.used, u.bound
      FROM articles a
        JOIN article_versions v ON v.article_id = a.id AND v.number = a.published_number
        CROSS JOIN LATERAL (
          SELECT coalesce(sum(one.used), 0)::int AS used, coalesce(sum(one.bound), 0)::int AS bound
          FROM article_versions w JOIN article_uses one ON one.article_version_id = w.id
          WHERE w.article_id = a.id
        ) u
      WHERE a.archived_at IS NULL AND (a.cause_code = k.code OR k.code = ANY(a.also_cause_codes))
      ORDER BY a.slug
      LIMIT ${MOST}
    ) a ON true
    WHERE k.code = ${causeCode}
    ORDER BY a.slug`;
  if (rows.length === 0) return null;
  return rows.flatMap(({ slug, ...row }) => (slug === null ? [] : [toCauseArticle(slug, row)]));
}
