import pg from "pg";
import { rebuildTrendRollup } from "@/lib/jobs/trend-rollup";

const OPEN_SHARE = 0.06;

/**
 * A year of cases. Recent ones are more often open, a quarter of those wait for anybody; banks, wallets and causes
 * are as skewed as in life. Only the columns that lists, cases and trends read carry more than their defaults.
 */
const INSERT_CASES = `
  WITH drawn AS MATERIALIZED (
    SELECT number, random() AS age, random() AS is_open, random() AS wallet, random() AS bank, random() AS cause,
      random() AS lean, random() AS certainty, random() AS result, random() AS person, random() AS waiting,
      random() AS due, random() AS told, random() AS step, md5(random()::text) AS noise
    FROM generate_series($1::int, $2::int) number
  ), dated AS (
    SELECT *, date_trunc('milliseconds', now() - age * interval '364 days' - interval '10 minutes') AS created,
      is_open < ${OPEN_SHARE} * 10 * exp(-age * 10) AS pending
    FROM drawn
  ), catalog AS (
    SELECT (SELECT array_agg(code ORDER BY sort_order) FROM causes) AS causes,
      (SELECT array_agg(id ORDER BY login) FROM users WHERE role <> 'admin') AS people,
      (SELECT id FROM diagnosis_models WHERE status = 'published') AS model_id
  )
  INSERT INTO support_cases (
    id, code, wallet_code, bank_code, card_kind, region, bin, last4, binding_step, code_system, error_code,
    message_text, channel, platform, province, customer_ref, tries_in_24h, status, stop_flags, assignee_id,
    model_id,
    leading_cause_code, leading_posterior, due_at, closed_at, result, cause_code, cause_certainty,
    closed_by_id, minutes_spent, created_by_id, updated_by_id, created_at, updated_at)
  SELECT
    overlay(overlay(overlay(noise::uuid::text PLACING
      regexp_replace(lpad(to_hex((extract(epoch FROM created) * 1000)::bigint), 12, '0'), '(.{8})', '\\1-') FROM 1 FOR 13)
      PLACING '7' FROM 15 FOR 1) PLACING '8' FROM 20 FOR 1)::uuid,
    'BC-' || (SELECT string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
      (((number::bigint * 477218589 + 12345) >> (5 * place)) & 31)::int + 1, 1), '') FROM generate_series(0, 5) place),
    CASE WHEN wallet < 0.46 THEN 'alipay' WHEN wallet < 0.84 THEN 'wechat_pay' WHEN wallet < 0.95 THEN 'unionpay_app'
      ELSE 'ecny' END,
    CASE WHEN bank < 0.5 THEN 'ICBC' WHEN bank < 0.64 THEN 'CCB' WHEN bank < 0.77 THEN 'ABC' WHEN bank < 0.88 THEN 'BOC'
      WHEN bank < 0.97 THEN 'CMB' END,
    CASE WHEN told < 0.8 THEN 'debit' ELSE 'credit' END::"CardKind", 'mainland',
    '622202', lpad((number % 10000)::text, 4, '0'),
    (ARRAY['add_card', 'card_data', 'verify', 'verify', 'confirm', 'register'])[1 + floor(step * 6)::int]::"BindingStep",
    CASE WHEN told < 0.45 THEN 'UPOP' END, CASE WHEN told < 0.45 THEN '66' END,
    CASE WHEN told > 0.6 THEN '添加银行卡时提示“银行预留手机号有误”，请问怎么处理？' ELSE '' END,
    CASE WHEN step < 0.5 THEN 'chat' WHEN step < 0.8 THEN 'phone' ELSE 'app' END::"CaseChannel",
    CASE WHEN lean < 0.5 THEN 'android' ELSE 'ios' END::"CasePlatform", '广东', 'C-' || number, 1,
    CASE WHEN NOT pending THEN 'closed' WHEN waiting < 0.5 THEN 'open' WHEN waiting < 0.75 THEN 'waiting_customer'
      WHEN waiting < 0.9 THEN 'waiting_bank' ELSE 'waiting_wallet' END::"CaseStatus",
    CASE WHEN told < 0.03 THEN '{tries}' ELSE '{}' END::"StopFlag"[],
    CASE WHEN NOT pending OR waiting > 0.25 THEN people[1 + floor(person * array_length(people, 1))::int] END,
    model_id,
    CASE WHEN lean < 0.92 THEN causes[1 + floor(power(lean, 2) * array_length(causes, 1))::int] END,
    CASE WHEN lean < 0.92 THEN 0.2 + lean * 0.8 END,
    CASE WHEN pending THEN now() + (due - 0.2) * interval '24 hours' ELSE created + interval '2 hours' END,
    CASE WHEN NOT pending THEN created + due * due * interval '6 hours' END,
    CASE WHEN NOT pending THEN CASE WHEN result < 0.65 THEN 'bound' WHEN result < 0.75 THEN 'bound_other_card'
      WHEN result < 0.88 THEN 'referred' WHEN result < 0.94 THEN 'unresolved' ELSE 'abandoned' END END::"OutcomeResult",
    CASE WHEN NOT pending AND certainty < 0.92
      THEN causes[1 + floor(power(cause, 2.2) * array_length(causes, 1))::int] END,
    CASE WHEN NOT pending THEN CASE WHEN certainty < 0.66 THEN 'confirmed' WHEN certainty < 0.92 THEN 'presumed'
      ELSE 'unknown' END END::"CauseCertainty",
    CASE WHEN NOT pending THEN people[1 + floor(person * array_length(people, 1))::int] END,
    CASE WHEN NOT pending THEN 8 END,
    people[1 + floor(person * array_length(people, 1))::int], people[1 + floor(person * array_length(people, 1))::int],
    created, created
  FROM dated CROSS JOIN catalog
  ORDER BY created
  ON CONFLICT (code) DO NOTHING`;

/** About five of the model's checks on each case that is open and has no answer yet. */
const INSERT_ANSWERS = `
  INSERT INTO check_answers (id, case_id, check_code, answer_code, answered_by_id, answered_at)
  SELECT uuid_v7(), c.id, checks.code, checks.answers[1 + floor(random() * array_length(checks.answers, 1))::int],
    c.created_by_id, c.created_at + checks.position * interval '2 minutes'
  FROM support_cases c CROSS JOIN (
    SELECT check_row ->> 'code' AS code, position,
      ARRAY(SELECT answer ->> 'code' FROM jsonb_array_elements(check_row -> 'answers') answer) AS answers
    FROM diagnosis_models, jsonb_array_elements(document -> 'checks') WITH ORDINALITY AS listed (check_row, position)
    WHERE status = 'published') checks
  WHERE c.status <> 'closed' AND NOT c.is_demo AND random() < 0.3`;

const INSERT_NOTES = `
  INSERT INTO case_notes (id, case_id, body, author_id, created_at)
  SELECT uuid_v7(), id, '已请客户到银行核对预留手机号。', created_by_id, created_at + interval '20 minutes'
  FROM support_cases WHERE status <> 'closed' AND NOT is_demo AND random() < 0.4`;

const INSERT_OUTCOMES = `
  INSERT INTO outcomes (id, case_id, result, predicted_cause_code, predicted_posterior, cause_code, cause_certainty,
    confirmation_method, minutes_spent, recorded_by_id, recorded_at)
  SELECT uuid_v7(), id, result, leading_cause_code, leading_posterior, cause_code, cause_certainty,
    CASE WHEN cause_certainty = 'confirmed' THEN 'bound_after_remedy' END::"ConfirmationMethod", 8, created_by_id, closed_at
  FROM support_cases WHERE status = 'closed' AND NOT is_demo`;

export type Loaded = { cases: number; open: number; withAnswers: string[] };

async function countCases(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ cases: number }>("SELECT count(*)::int AS cases FROM support_cases");
  return rows[0]?.cases ?? 0;
}

async function fill(client: pg.Client, missing: number): Promise<void> {
  await client.query("SELECT setseed(0.42)");
  await client.query(INSERT_CASES, [1, missing]);
  for (const statement of [INSERT_ANSWERS, INSERT_NOTES, INSERT_OUTCOMES]) await client.query(statement);
}

/**
 * Fills a desk that has only its demo up to `wanted` cases, triggers and all, and leaves it as a database that has
 * been running for a while: vacuumed, analysed, checkpointed. One that has been filled before stays as it is.
 */
export async function loadCases(databaseUrl: string, wanted: number): Promise<Loaded> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const missing = wanted - (await countCases(client));
    if (missing > 0) {
      await fill(client, missing);
      const { rows } = await client.query<{ zone: string }>("SELECT time_zone AS zone FROM organisations");
      // As after a minute of the desk's own work.
      await rebuildTrendRollup(client, rows[0]?.zone ?? "UTC");
    }
    await client.query("VACUUM (ANALYZE)");
    await client.query("CHECKPOINT");
    const open = await client.query<{ open: number }>(
      "SELECT count(*)::int AS open FROM support_cases WHERE status <> 'closed'",
    );
    const answered = await client.query<{ id: string }>(
      `SELECT id FROM support_cases c WHERE status <> 'closed'
         AND EXISTS (SELECT 1 FROM check_answers a WHERE a.case_id = c.id)
       ORDER BY random() LIMIT 5000`,
    );
    const withAnswers = answered.rows.map(({ id }) => id);
    return { cases: await countCases(client), open: open.rows[0]?.open ?? 0, withAnswers };
  } finally {
    await client.end();
  }
}
