import { randomInt } from "node:crypto";
import pg from "pg";

const INSERT = {
  name: "insert-case",
  text: `INSERT INTO support_cases (id, code, wallet_code, bank_code, card_kind, region, bin, last4, binding_step, code_system,
      error_code, message_text, channel, platform, customer_ref, model_id, leading_cause_code, leading_posterior, due_at,
      created_by_id, updated_by_id)
    SELECT uuid_v7(), $1, 'alipay', 'ICBC', 'debit', 'mainland', '622202', '0001', 'verify', 'UPOP', '66',
      'I tried to link my card but it says the phone number does not match.', 'chat', 'android', 'C-1', $2,
      'PHONE_MISMATCH', 0.8, now(), $3, $3
    ON CONFLICT (code) DO NOTHING`,
};

const LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const CODES = 32 ** 6;
let last = randomInt(CODES);
/** A code that is hardly ever taken; where it is, nothing is inserted and the next one comes. */
function nextCode(): string {
  last = (last + 1) % CODES;
  const digits = [5, 4, 3, 2, 1, 0].map((place) => LETTERS[Math.floor(last / 32 ** place) % 32]);
  return `BC-${digits.join("")}`;
}

const TREND_TRIGGERS = ["insert", "update", "delete"].map((event) => `support_cases_trend_${event}`);

/** What fires when a case is written: nothing, the deltas of the trends, or all that the product has. */
export const INSERT_WAYS = ["bare", "delta", "all"] as const;
export type InsertWay = (typeof INSERT_WAYS)[number];

async function chooseTriggers(admin: pg.Client, way: InsertWay): Promise<void> {
  await admin.query(`ALTER TABLE support_cases ${way === "all" ? "ENABLE" : "DISABLE"} TRIGGER USER`);
  if (way !== "delta") return;
  for (const trigger of TREND_TRIGGERS)
    await admin.query(`ALTER TABLE support_cases ENABLE TRIGGER ${trigger}`);
}

/** Cases a second that `clients` connections insert, one a transaction, each as soon as its last one is durable. */
export async function insertRate(
  url: string,
  way: InsertWay,
  clients: number,
  seconds: number,
): Promise<number> {
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  const connections = Array.from({ length: clients }, () => new pg.Client({ connectionString: url }));
  try {
    await chooseTriggers(admin, way);
    const { rows } = await admin.query<{ model: string; person: string }>(
      `SELECT (SELECT id FROM diagnosis_models WHERE status = 'published') AS model,
         (SELECT id FROM users ORDER BY login LIMIT 1) AS person`,
    );
    const known = [rows[0]?.model, rows[0]?.person];
    await Promise.all(connections.map((connection) => connection.connect()));
    let written = 0;
    const start = performance.now();
    await Promise.all(
      connections.map(async (connection) => {
        while (performance.now() - start < seconds * 1_000) {
          const { rowCount } = await connection.query({ ...INSERT, values: [nextCode(), ...known] });
          written += rowCount ?? 0;
        }
      }),
    );
    return written / ((performance.now() - start) / 1_000);
  } finally {
    await Promise.all(connections.map((connection) => connection.end()));
    await chooseTriggers(admin, "all");
    await admin.end();
  }
}
