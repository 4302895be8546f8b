import "server-only";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import { runCounts } from "./retention-kinds";
import type { Retention, RetentionDays, RetentionPreview } from "./retention-schema";
import { contactDue, retentionRunSelect, textDue, toRetentionRun, writtenBefore } from "./retention-select";

const RUNS_SHOWN = 30;
const SAMPLES = 5;

type Reader = Pick<Transaction, "organisation" | "retentionRun">;

/** The rule as it is set, and what it did lately. */
export async function getRetention(actor: Actor, client: Reader = database()): Promise<Retention> {
  assertCan(actor, "organisation:manage");
  const { retentionOn, ...days } = await client.organisation.findFirstOrThrow({
    select: { retentionOn: true, contactDays: true, anonymiseDays: true, version: true },
  });
  const runs = await client.retentionRun.findMany({
    select: retentionRunSelect,
    orderBy: { startedAt: "desc" },
    take: RUNS_SHOWN,
  });
  return { isOn: retentionOn, ...days, runs: runs.map(toRetentionRun) };
}

type PreviewRow = {
  counts: Record<string, number>;
  contactCodes: string[];
  anonymisedCodes: string[];
};

/** What a run by these days would take off at `now`, by kind, with a few cases to look at. Changes nothing. */
export async function previewRetention(
  actor: Actor,
  days: RetentionDays,
  now: Date,
  client: Pick<Transaction, "$queryRaw"> = database(),
): Promise<RetentionPreview> {
  assertCan(actor, "organisation:manage");
  const [row] = await client.$queryRaw<PreviewRow[]>`
    WITH contact AS MATERIALIZED (
      SELECT c.code, c.closed_at, c.customer_ref, c.device, c.last4 FROM support_cases c WHERE ${contactDue(now, days)}
    ), texts AS MATERIALIZED (
      SELECT c.id, c.code, c.closed_at, c.message_text FROM support_cases c WHERE ${textDue(now, days)}
    ), notes AS (
      SELECT count(*) FILTER (WHERE n.kind = 'note')::int AS notes, count(*) FILTER (WHERE n.kind = 'reply')::int AS replies
      FROM texts t JOIN case_notes n ON n.case_id = t.id WHERE n.body <> ''
    )
    SELECT jsonb_build_object(
      'contactCases', (SELECT count(*) FROM contact),
      'customerRefs', (SELECT count(*) FROM contact WHERE customer_ref <> ''),
      'devices', (SELECT count(*) FROM contact WHERE device <> ''),
      'cardEnds', (SELECT count(last4) FROM contact),
      'anonymisedCases', (SELECT count(*) FROM texts),
      'messages', (SELECT count(*) FROM texts WHERE message_text <> ''),
      'notes', notes.notes, 'replies', notes.replies + (
        SELECT count(*) FROM texts t JOIN case_replies r ON r.case_id = t.id WHERE r.body <> ''),
      'comments', (SELECT count(*) FROM texts t JOIN outcomes o ON o.case_id = t.id WHERE o.comment <> ''),
      'remarks', (SELECT count(*) FROM texts t JOIN article_feedback f ON f.case_id = t.id WHERE f.text <> ''),
      'proposals', (SELECT count(*) FROM texts t JOIN article_proposals p ON p.case_id = t.id WHERE p.found <> ''),
      'looseTexts', (SELECT count(*) FROM loose_words(${writtenBefore(now, days)}))) AS counts,
      ARRAY(SELECT code FROM contact ORDER BY closed_at, code LIMIT ${SAMPLES}) AS "contactCodes",
      ARRAY(SELECT code FROM texts ORDER BY closed_at, code LIMIT ${SAMPLES}) AS "anonymisedCodes"
    FROM notes`;
  const { auditEntries: _auditEntries, ...counts } = runCounts(row?.counts ?? {});
  return { counts, contactCodes: row?.contactCodes ?? [], anonymisedCodes: row?.anonymisedCodes ?? [] };
}
