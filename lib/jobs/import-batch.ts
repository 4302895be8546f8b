import { randomBytes } from "node:crypto";
import type pg from "pg";
import type { ImportedCase } from "@/lib/case-imports/imported-case-schema";
import { caseCodeOf } from "@/lib/cases/case-code";
import { dueAfter } from "@/lib/cases/case-due";

const COLUMNS = `
  source text, "sourceId" text, "createdAt" timestamptz, "closedAt" timestamptz, status "CaseStatus", "walletCode" text,
  "bankCode" text, "cardKind" "CardKind", region "CardRegion", bin text, last4 text, "cardCheck" text,
  "bindingStep" "BindingStep", "codeSystem" text, "errorCode" text, "messageText" text, channel "CaseChannel",
  platform "CasePlatform", device text, "appVersion" text, province text, "customerRef" text, "triesIn24h" smallint,
  result "OutcomeResult", "causeCode" text, "causeCertainty" "CauseCertainty", "confirmationMethod" "ConfirmationMethod",
  "minutesSpent" smallint, code text, "dueAt" timestamptz`;

/** The desk's own name as a source: its exports carry it, so that what comes back is known. */
export const OWN_SOURCE = "'binddesk-' || right((SELECT id::text FROM organisations LIMIT 1), 12)";

/** Rows that are new: not of this desk itself, and not imported before. */
const IS_OWN = `r.source = ${OWN_SOURCE} AND EXISTS (SELECT 1 FROM support_cases own WHERE own.code = r."sourceId")`;

/**
 * Cases with the outcome that closed each, in one statement. A source id that is there already changes nothing, so the
 * same file twice, or the same row twice in it, is one case.
 */
const WRITE = `
  WITH incoming AS MATERIALIZED (
    SELECT uuid_v7() AS id, r.* FROM jsonb_to_recordset($1::jsonb) AS r (${COLUMNS})
  ), written AS (
    INSERT INTO support_cases (id, code, source, source_id, imported_at, import_id, created_at, closed_at, status,
      wallet_code, bank_code, card_kind, region, bin, last4, card_check, binding_step, code_system, error_code,
      message_text, channel, platform, device, app_version, province, customer_ref, tries_in_24h, result, cause_code,
      cause_certainty, minutes_spent, due_at, model_id, created_by_id, updated_by_id)
    SELECT r.id, r.code, r.source, r."sourceId", now(), $2, r."createdAt", r."closedAt", r.status,
      r."walletCode", r."bankCode", r."cardKind", r.region, r.bin, r.last4, r."cardCheck", r."bindingStep",
      r."codeSystem", r."errorCode", r."messageText", r.channel, r.platform, r.device, r."appVersion", r.province,
      r."customerRef", r."triesIn24h", r.result, r."causeCode", r."causeCertainty",
      CASE WHEN r.status = 'closed' THEN r."minutesSpent" END, r."dueAt",
      (SELECT id FROM diagnosis_models WHERE status = 'published'), $3, $3
    FROM incoming r WHERE NOT (${IS_OWN})
    ON CONFLICT (source, source_id) WHERE source IS NOT NULL DO NOTHING
    RETURNING id
  ), closings AS (
    INSERT INTO outcomes (id, case_id, result, cause_code, cause_certainty, confirmation_method, minutes_spent,
      recorded_by_id, recorded_at)
    SELECT uuid_v7(), r.id, r.result, r."causeCode", r."causeCertainty", r."confirmationMethod", r."minutesSpent", $3,
      r."closedAt"
    FROM incoming r JOIN written USING (id) WHERE r.status = 'closed'
  )
  SELECT count(*)::int AS written FROM written`;

/** The same question without writing: each source id is noted once in a table of this connection alone. */
const CHECK = `
  WITH incoming AS MATERIALIZED (
    SELECT r.* FROM jsonb_to_recordset($1::jsonb) AS r (${COLUMNS})
  ), noted AS (
    INSERT INTO import_seen (source, source_id) SELECT r.source, r."sourceId" FROM incoming r
    WHERE NOT (${IS_OWN})
      AND NOT EXISTS (SELECT 1 FROM support_cases c WHERE c.source = r.source AND c.source_id = r."sourceId")
    ON CONFLICT DO NOTHING
    RETURNING 1
  )
  SELECT count(*)::int AS written FROM noted`;

export const MAKE_SEEN = `
  CREATE TEMP TABLE IF NOT EXISTS import_seen (source text, source_id text, PRIMARY KEY (source, source_id));
  TRUNCATE import_seen`;

const CODE_BYTES = 6;

/** Codes that no case has or had; two at once who draw the same one are told apart by the unique index. */
async function freshCodes(client: pg.ClientBase, count: number): Promise<string[]> {
  const codes = new Set<string>();
  while (codes.size < count) {
    const drawn = new Set<string>();
    while (codes.size + drawn.size < count) drawn.add(caseCodeOf(randomBytes(CODE_BYTES)));
    const { rows } = await client.query<{ code: string }>(
      `SELECT code FROM unnest($1::text[]) AS drawn (code)
       WHERE NOT EXISTS (SELECT 1 FROM support_cases c WHERE c.code = drawn.code)
         AND NOT EXISTS (SELECT 1 FROM retired_case_codes r WHERE r.code = drawn.code)`,
      [[...drawn]],
    );
    for (const { code } of rows) codes.add(code);
  }
  return [...codes];
}

export type BatchTarget = { importId: string; actorId: string; dryRun: boolean };

/** Writes the rows that are new, or only counts them; answers with how many. Runs inside of a transaction. */
export async function writeBatch(
  client: pg.ClientBase,
  { importId, actorId, dryRun }: BatchTarget,
  cases: readonly ImportedCase[],
): Promise<number> {
  if (cases.length === 0) return 0;
  const codes = await freshCodes(client, dryRun ? 0 : cases.length);
  const rows = cases.map((one, at) => ({
    ...one,
    code: codes[at],
    dueAt: dueAfter(one.status === "closed" ? "open" : one.status, new Date(one.createdAt)).toISOString(),
  }));
  const values = [JSON.stringify(rows), ...(dryRun ? [] : [importId, actorId])];
  const answer = await client.query<{ written: number }>(dryRun ? CHECK : WRITE, values);
  return answer.rows[0]?.written ?? 0;
}
