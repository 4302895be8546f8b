/**
 * `npm run bench:webhooks` [-- --rounds=15 --json]: what webhooks cost who logs a case, one connection, each case its
 * own durable transaction with all triggers on. Pairs of the same run: the triggers of webhooks off, on with no
 * endpoint, on with one that wants the event.
 */
import { parseArgs } from "node:util";
import pg from "pg";
import { openBenchDatabase } from "@/scripts/bench-database.mjs";
import { INSERT_MANY, TAG } from "./insert-rate";
import { median } from "./load";
import { machine, print, type Row } from "./report";

const { values } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, json: { type: "boolean", default: false } },
});
const rounds = Number(values.rounds);
const CASES = 300;

const WAYS = ["off", "unwanted", "wanted"] as const;
type Way = (typeof WAYS)[number];
let lastNumber = 0;

async function arrange(client: pg.Client, way: Way): Promise<void> {
  const turn = way === "off" ? "DISABLE" : "ENABLE";
  await client.query(`ALTER TABLE support_cases ${turn} TRIGGER support_cases_webhook_created`);
  await client.query("UPDATE webhook_endpoints SET is_active = $1", [way === "wanted"]);
}

/** Seconds for 300 cases. */
async function seconds(client: pg.Client, way: Way): Promise<number> {
  await arrange(client, way);
  const start = performance.now();
  for (let written = 0; written < CASES; written++) {
    lastNumber += 1;
    await client.query({ name: "insert-one", text: INSERT_MANY, values: [1, lastNumber, TAG, 1] });
  }
  return (performance.now() - start) / 1_000;
}

const database = await openBenchDatabase(undefined);
const client = new pg.Client({ connectionString: database.url });
try {
  await client.connect();
  await client.query(
    `INSERT INTO webhook_endpoints (id, name, url, events, secret_cipher, updated_by_id)
     SELECT uuid_v7(), 'bench', 'https://example.com/', '{case.created}', 'x', id FROM users LIMIT 1`,
  );
  const found: Record<Way, number>[] = [];
  for (let round = 0; round <= rounds; round++) {
    const times = { off: 0, unwanted: 0, wanted: 0 };
    // Turned about, so that no way is always the first or the last.
    for (let place = 0; place < WAYS.length; place++) {
      const way = WAYS[(place + round) % WAYS.length] ?? "off";
      times[way] = await seconds(client, way);
    }
    if (round > 0) found.push(times);
  }
  const row = (name: string, way: Exclude<Way, "off">): Row => {
    const ratios = found.map((times) => times[way] / times.off);
    const rate = (of: Way): string => `${(CASES / median(found.map((times) => times[of]))).toFixed(0)}/s`;
    return {
      name,
      measured: rate(way),
      floor: `without ${rate("off")}`,
      result: median(ratios),
      unit: " × its time",
      spread: [Math.min(...ratios), Math.max(...ratios)],
      goal: "≤ 1.05 ×",
      isMet: median(ratios) <= 1.05,
    };
  };
  print(
    {
      title: "Webhooks beside writers",
      setting: `${machine()}; ${rounds} rounds of ${CASES} cases each way, one a transaction`,
      rows: [row("log a case, no endpoint", "unwanted"), row("log a case, one endpoint wants it", "wanted")],
    },
    values.json,
  );
} finally {
  await client.end();
  await database.stop();
}
