import pg from "pg";

/** Made-up cases in one statement: $1 how many, $2 from which number their codes go, $3 a tag that finds them again. */
export const INSERT_MANY = `
  WITH catalog AS (
    SELECT (SELECT array_agg(code) FROM causes) AS causes, (SELECT array_agg(code) FROM banks) AS banks,
      (SELECT array_agg(code) FROM wallets) AS wallets, (SELECT id FROM users ORDER BY login LIMIT 1) AS person,
      (SELECT id FROM diagnosis_models WHERE status = 'published') AS model)
  INSERT INTO support_cases (id, code, wallet_code, bank_code, card_kind, region, bin, last4, binding_step, code_system,
    error_code, message_text, channel, platform, customer_ref, model_id, leading_cause_code, leading_posterior, due_at,
    created_by_id, updated_by_id, created_at)
  SELECT uuid_v7(), 'BC-' || (SELECT string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ',
      (((($2::bigint + number) * 381298417 + 77) >> (5 * place)) & 31)::int + 1, 1), '') FROM generate_series(0, 5) place),
    wallets[1 + number * $4 % array_length(wallets, 1)], banks[1 + number * $4 % array_length(banks, 1)], 'debit', 'mainland',
    '622202', '0001', 'verify', 'UPOP', '66', 'I tried to link my card but it says the phone number does not match.',
    'chat', 'android', $3, model, causes[1 + number * $4 % array_length(causes, 1)], 0.8, now(), person, person,
    now() - (number * $4 % 700) * interval '1 day'
  FROM generate_series(1, $1::int) number CROSS JOIN catalog
  ON CONFLICT (code) DO NOTHING`;

export const TAG = "BENCH-INSERT";
const TREND_TRIGGERS = ["insert", "update", "delete"].map((event) => `support_cases_trend_${event}`);

/** What fires when a case is written: nothing, the deltas of the trends, the deltas and the audit, all there is. */
export const INSERT_WAYS = ["bare", "delta", "audited", "all"] as const;
export type InsertWay = (typeof INSERT_WAYS)[number];

async function chooseTriggers(admin: pg.Client, way: InsertWay): Promise<void> {
  await admin.query(`ALTER TABLE support_cases ${way === "all" ? "ENABLE" : "DISABLE"} TRIGGER USER`);
  const chosen =
    way === "delta" ? TREND_TRIGGERS : way === "audited" ? [...TREND_TRIGGERS, "support_cases_audit"] : [];
  for (const trigger of chosen) await admin.query(`ALTER TABLE support_cases ENABLE TRIGGER ${trigger}`);
}

const BATCH = 1_000;
const BATCHES = 15;
let lastNumber = 0;

/** Cases a second of one connection that inserts thousands in SQL, from BEGIN to the durable COMMIT. */
export async function batchRate(client: pg.Client, way: InsertWay): Promise<number> {
  await chooseTriggers(client, way);
  let written = 0;
  const start = performance.now();
  await client.query("BEGIN");
  for (let batch = 0; batch < BATCHES; batch++) {
    const { rowCount } = await client.query(INSERT_MANY, [BATCH, lastNumber, TAG, 1]);
    lastNumber += BATCH;
    written += rowCount ?? 0;
  }
  await client.query("COMMIT");
  return written / ((performance.now() - start) / 1_000);
}

export type WriterRate = { perSecond: number; mostWaiting: number };

/** How many sessions wait for another one's row at the moment. */
const WAITING =
  "SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE wait_event IN ('transactionid', 'tuple', 'virtualxid')";

/**
 * Cases a second of `writers` connections, one a transaction, all triggers on; all of one day, bank, wallet and cause,
 * or each of others. `mostWaiting` is how many waited for another's row at once, looked at every 20 ms.
 */
export async function writerRate(
  url: string,
  writers: number,
  seconds: number,
  isSpread: boolean,
): Promise<WriterRate> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const connections = Array.from({ length: writers }, () => new pg.Client({ connectionString: url }));
  try {
    await chooseTriggers(admin, "all");
    await Promise.all(connections.map((connection) => connection.connect()));
    let written = 0;
    let mostWaiting = 0;
    let isOver = false;
    const start = performance.now();
    const watching = (async () => {
      while (!isOver) {
        const { rows } = await admin.query<{ waiting: number }>(WAITING);
        mostWaiting = Math.max(mostWaiting, rows[0]?.waiting ?? 0);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    })();
    await Promise.all(
      connections.map(async (connection, place) => {
        while (performance.now() - start < seconds * 1_000) {
          lastNumber += 1;
          const text = { name: "insert-one", text: INSERT_MANY };
          const { rowCount } = await connection.query({
            ...text,
            values: [1, lastNumber, TAG, isSpread ? place + 1 : 0],
          });
          written += rowCount ?? 0;
        }
      }),
    );
    const perSecond = written / ((performance.now() - start) / 1_000);
    isOver = true;
    await watching;
    return { perSecond, mostWaiting };
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
    await admin.end();
  }
}

/** Leaves the database as it was before: without what was inserted, its deltas and its records. */
export async function removeInserted(client: pg.Client): Promise<void> {
  await chooseTriggers(client, "all");
  await client.query("SET session_replication_role = replica");
  await client.query("DELETE FROM trend_deltas");
  await client.query(
    "DELETE FROM audit_entries WHERE table_name = 'support_cases' AND after ->> 'customer_ref' = $1",
    [TAG],
  );
  await client.query("DELETE FROM support_cases WHERE customer_ref = $1", [TAG]);
  await client.query("RESET session_replication_role");
  await client.query("VACUUM support_cases, trend_deltas, audit_entries");
}
