import pg from "pg";
import { database } from "@/lib/db/client";
import { testDatabase } from "./database";

/** Takes every incident away, which the application itself never may. */
export async function removeIncidents(): Promise<void> {
  const client = new pg.Client({ connectionString: testDatabase() });
  await client.connect();
  try {
    await client.query("TRUNCATE incident_cases, incident_runs, incidents, incident_baselines, cause_surges");
  } finally {
    await client.end();
  }
}

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

type More = {
  isDemo?: boolean;
  importId?: string;
  arrivedAt?: Date;
  lead?: { code: string; posterior: number };
};

const originOf = (importId: string, code: string, importedAt: Date) => ({
  importId,
  importedAt,
  source: "legacy",
  sourceId: code,
});

/** The row of a case for `createMany`, with a code of its own. */
export const rowOf = (
  base: Base,
  place: Place,
  createdAt: Date,
  { isDemo = false, importId, arrivedAt, lead }: More = {},
) => {
  const code = nextCode();
  return {
    ...plainRow(base, place, code, createdAt),
    isDemo,
    arrivedAt: arrivedAt ?? null,
    ...(lead ? { leadingCauseCode: lead.code, leadingPosterior: lead.posterior } : {}),
    ...(importId ? originOf(importId, code, createdAt) : {}),
  };
};

const plainRow = ({ modelId, createdById }: Base, place: Place, code: string, createdAt: Date) => ({
  ...place,
  code,
  channel: "chat" as const,
  modelId,
  createdById,
  updatedById: createdById,
  dueAt: createdAt,
  createdAt,
});

const PLACES: readonly Place[] = ["ICBC", "CMB"].flatMap((bankCode) =>
  ["alipay", "wechat_pay"].map((walletCode) => ({ bankCode, walletCode })),
);

/** A case every two hours in each of the four pairs of the test catalogue, for whole weeks up to a moment. */
export async function insertUsualWeeks(
  base: Base,
  until: Date,
  weeks: number,
  more: More = {},
): Promise<void> {
  const hours = weeks * 7 * 24;
  const data = PLACES.flatMap((place, index) =>
    Array.from({ length: hours / 2 }, (_, step) =>
      rowOf(base, place, new Date(until.getTime() - (step * 120 + index * 25 + 7) * 60_000), more),
    ),
  );
  await database().supportCase.createMany({ data });
}

/** Cases of one pair spread over the minutes before a moment. */
export async function insertSurge(
  base: Base,
  place: Place,
  until: Date,
  { cases, minutes, ...more }: { cases: number; minutes: number } & More,
): Promise<void> {
  const data = Array.from({ length: cases }, (_, step) =>
    rowOf(base, place, new Date(until.getTime() - ((step + 0.5) * minutes * 60_000) / cases), more),
  );
  await database().supportCase.createMany({ data });
}

/** An import that is through; its cases name it. */
export async function testImport(actorId: string): Promise<string> {
  const { id } = await database().caseImport.create({
    data: {
      fileName: "old.csv",
      sizeBytes: 1,
      status: "done",
      map: {},
      counts: {},
      startedById: actorId,
      updatedById: actorId,
    },
    select: { id: true },
  });
  return id;
}
