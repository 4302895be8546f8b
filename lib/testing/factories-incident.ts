import pg from "pg";
import { database } from "@/lib/db/client";
import { testDatabase } from "./database";

async function asOwner(statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase() });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Takes every incident away, which the application itself never may. */
export const removeIncidents = (): Promise<void> =>
  asOwner(["TRUNCATE incident_cases, incident_runs, incidents, incident_baselines"]);

/** Marks every case of the latest 26 hours as read in from elsewhere. */
export const markImported = (until: Date): Promise<void> =>
  asOwner([
    // Which import a case came with does not matter here.
    "ALTER TABLE support_cases DROP CONSTRAINT IF EXISTS support_cases_imported_whole",
    `ALTER TABLE support_cases ADD COLUMN IF NOT EXISTS source text, ADD COLUMN IF NOT EXISTS source_id text,
       ADD COLUMN IF NOT EXISTS imported_at timestamptz(3)`,
    `UPDATE support_cases SET source = 'legacy', source_id = id::text, imported_at = now()
       WHERE created_at > '${until.toISOString()}'::timestamptz - interval '26 hours'`,
  ]);

type Base = { modelId: string; createdById: string };
type Place = { bankCode: string | null; walletCode: string };

const ALPHABET = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
let lastCode = 0;
/** Codes of a counter: hundreds of rows by hand need no randomness. */
function nextCode(): string {
  lastCode += 1;
  const symbols = [0, 1, 2, 3, 4, 5].map((place) => ALPHABET.charAt(Math.floor(lastCode / 32 ** place) % 32));
  return `BC-${symbols.reverse().join("")}`;
}

const rowOf = ({ modelId, createdById }: Base, place: Place, createdAt: Date, isDemo = false) => ({
  ...place,
  code: nextCode(),
  channel: "chat" as const,
  modelId,
  createdById,
  updatedById: createdById,
  dueAt: createdAt,
  createdAt,
  isDemo,
});

const PLACES: readonly Place[] = ["ICBC", "CMB"].flatMap((bankCode) =>
  ["alipay", "wechat_pay"].map((walletCode) => ({ bankCode, walletCode })),
);

/** A case every two hours in each of the four pairs of the test catalogue, for whole weeks up to a moment. */
export async function insertUsualWeeks(base: Base, until: Date, weeks: number): Promise<void> {
  const hours = weeks * 7 * 24;
  const data = PLACES.flatMap((place, index) =>
    Array.from({ length: hours / 2 }, (_, step) =>
      rowOf(base, place, new Date(until.getTime() - (step * 120 + index * 25 + 7) * 60_000)),
    ),
  );
  await database().supportCase.createMany({ data });
}

/** Cases of one pair spread over the minutes before a moment. */
export async function insertSurge(
  base: Base,
  place: Place,
  until: Date,
  { cases, minutes, isDemo }: { cases: number; minutes: number; isDemo?: boolean },
): Promise<void> {
  const data = Array.from({ length: cases }, (_, step) =>
    rowOf(base, place, new Date(until.getTime() - ((step + 0.5) * minutes * 60_000) / cases), isDemo),
  );
  await database().supportCase.createMany({ data });
}
