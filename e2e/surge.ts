import { rowsOf } from "./stored-text";

/** Columns that every case by hand shares, from the settings of the desk. */
const CASE = `uuid_v7(), 'BC-' || translate(upper(lpad(to_hex($3::int * 65536 + n), 6, 'z')), '01Z', 'GHJ'),
  $1::text, $2::text, 'chat'::"CaseChannel", (SELECT id FROM diagnosis_models WHERE status = 'published'), u.id, u.id`;
const COLUMNS = "id, code, bank_code, wallet_code, channel, model_id, created_by_id, updated_by_id";

/** Three weeks with a closed case every three hours, so that the desk knows what is usual there. */
export async function storeUsualWeeks(bank: string, wallet: string): Promise<void> {
  await rowsOf(
    `INSERT INTO support_cases (${COLUMNS}, created_at, due_at, status, closed_at, result, cause_certainty)
     SELECT ${CASE}, now() - n * interval '3 hours', now(), 'closed', now() - n * interval '3 hours',
       'unresolved', 'unknown'
     FROM generate_series(1, 168) n, (SELECT id FROM users ORDER BY created_at LIMIT 1) u`,
    [bank, wallet, 7],
  );
}

/** Many open cases within the latest twenty minutes. */
export async function storeSurge(bank: string, wallet: string, count: number): Promise<void> {
  await rowsOf(
    `INSERT INTO support_cases (${COLUMNS}, created_at, due_at, message_text)
     SELECT ${CASE}, now() - n * interval '20 minutes' / $4::int - interval '1 minute', now() + interval '1 day', '绑卡失败'
     FROM generate_series(1, $4::int) n, (SELECT id FROM users ORDER BY created_at LIMIT 1) u`,
    [bank, wallet, 8, count],
  );
}
