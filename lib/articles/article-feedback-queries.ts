import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { type ArticleFeedback, FEEDBACK_REASONS, type FeedbackReason } from "./article-feedback-schema";
import { latestFeedback } from "./article-feedback-select";

const LISTED = 200;

type Row = {
  id: string;
  helpful: boolean;
  reason: FeedbackReason | null;
  text: string;
  person: string;
  case_code: string | null;
  recorded_at: Date;
};

/** What people say of the version that agents read now. Throws for an address without one. */
export async function getArticleFeedback(actor: Actor, slug: string): Promise<ArticleFeedback> {
  assertCan(actor, "article:review");
  const live = await database().$queryRaw<{ id: string; number: number }[]>`
    SELECT v.id, v.number FROM articles a
      JOIN article_versions v ON v.article_id = a.id AND v.number = a.published_number
    WHERE a.slug = ${slug}`;
  const [version] = live;
  if (!version) throw new AppError("not_found");
  const rows = await database().$queryRaw<Row[]>`
    SELECT f.id, f.helpful, f.reason::text AS reason, f.text, u.display_name AS person, c.code AS case_code, f.recorded_at
    FROM ${latestFeedback} JOIN users u ON u.id = f.recorded_by_id LEFT JOIN support_cases c ON c.id = f.case_id
    WHERE f.article_version_id = ${version.id}::uuid
    ORDER BY f.recorded_at DESC, f.id DESC`;
  const against = rows.flatMap((row) => (row.reason === null ? [] : [{ ...row, reason: row.reason }]));
  const people = (reason: FeedbackReason): number => against.filter((row) => row.reason === reason).length;
  return {
    number: version.number,
    helpful: rows.length - against.length,
    notHelpful: against.length,
    reasons: FEEDBACK_REASONS.map((reason) => ({ reason, people: people(reason) })).filter(
      (one) => one.people > 0,
    ),
    items: against.slice(0, LISTED).map(({ id, reason, text, person, case_code, recorded_at }) => ({
      id,
      reason,
      text,
      person,
      caseCode: case_code,
      recordedAt: recorded_at.toISOString(),
    })),
  };
}
