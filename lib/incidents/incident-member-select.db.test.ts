import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { GET as GET_COUNTS } from "@/app/api/v1/cases/counts/route";
import { GET as GET_EXPORT } from "@/app/api/v1/cases/export/route";
import { GET as GET_QUEUE } from "@/app/api/v1/cases/route";
import { GET as GET_CASES } from "@/app/api/v1/incidents/[id]/cases/route";
import { GET as GET_TRENDS } from "@/app/api/v1/trends/causes/route";
import type { Actor } from "@/lib/auth/actor";
import { queueCountsSchema, queuePageSchema } from "@/lib/cases/case-queue-schema";
import { database } from "@/lib/db/client";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { rowOf } from "@/lib/testing/factories-incident";
import { callRoute } from "@/lib/testing/factories-route";
import { incidentCasesSchema } from "./incident-case-schema";

const STARTS = new Date("2026-11-18T04:00:00Z");
const after = (minutes: number): Date => new Date(STARTS.getTime() + minutes * 60_000);
const PLACE = { bankCode: "ICBC", walletCode: "alipay" };

let supervisor: Actor;
beforeAll(async () => {
  await testCatalog();
  supervisor = await testActor("supervisor");
});

const LEADS = [
  [null, null],
  ["IFACE_FAULT", 0.9],
  ["BANK_MAINT", 0.9],
  ["PHONE_MISMATCH", 0.79],
  ["PHONE_MISMATCH", 0.8],
] as const;
/** Nothing written down, or a choice with and without a closing by the incident. */
const WRITTEN = [
  null,
  ...([null, "added", "removed"] as const).flatMap((choice) =>
    [true, false].map((isClosedWithIt) => ({ choice, isClosedWithIt })),
  ),
];
/** Within the incident, a minute before it, and of another bank. */
const WHERE = [
  [PLACE, after(10)],
  [PLACE, after(-1)],
  [{ ...PLACE, bankCode: "CMB" }, after(10)],
] as const;

const combinations = (["open", "waiting_bank", "closed"] as const).flatMap((status) =>
  ([[], ["suspected_scam"]] as "suspected_scam"[][]).flatMap((stopFlags) =>
    LEADS.flatMap(([leadingCauseCode, leadingPosterior]) =>
      WRITTEN.flatMap((written) =>
        WHERE.map(([place, createdAt]) => ({
          written,
          place,
          createdAt,
          facts: { id: randomUUID(), status, stopFlags, leadingCauseCode, leadingPosterior },
        })),
      ),
    ),
  ),
);

async function insertCombinations(incidentId: string): Promise<void> {
  const base = { modelId: (await getPublishedModel(supervisor)).id, createdById: supervisor.id };
  const closed = { closedAt: after(60), result: "bound", causeCertainty: "unknown" } as const;
  const outcome = { result: "bound", causeCertainty: "unknown", minutesSpent: 1 } as const;
  const written = combinations.flatMap((one) =>
    one.written
      ? [
          {
            ...one.written,
            caseId: one.facts.id,
            outcomeId: one.written.isClosedWithIt ? randomUUID() : null,
          },
        ]
      : [],
  );
  await database().supportCase.createMany({
    data: combinations.map(({ place, createdAt, facts }) => ({
      ...rowOf(base, place, createdAt),
      ...facts,
      ...(facts.status === "closed" ? closed : {}),
    })),
  });
  await database().outcome.createMany({
    data: written.flatMap(({ caseId, outcomeId }) =>
      outcomeId ? [{ ...outcome, id: outcomeId, caseId, recordedById: supervisor.id }] : [],
    ),
  });
  await database().incidentCase.createMany({
    data: written.map(({ isClosedWithIt: _, ...row }) => ({ ...row, incidentId })),
  });
}

async function get(route: Parameters<typeof callRoute>[0], query: Record<string, string>) {
  const path = `/api/v1/x?${new URLSearchParams(query)}`;
  const answer = await callRoute(route, { method: "GET", path, as: supervisor });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer;
}

async function listed(search: Record<string, string>): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null = null;
  do {
    const query = { ...search, limit: "200", ...(cursor ? { cursor } : {}) };
    const page = queuePageSchema.parse((await get(GET_QUEUE, query)).body);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  } while (cursor);
  return ids;
}

test.each([
  ["a line, while it goes on", PLACE, null],
  ["a bank", { ...PLACE, walletCode: null }, null],
  ["a wallet that is over", { ...PLACE, bankCode: null }, after(5)],
  ["the whole desk", { bankCode: null, walletCode: null }, after(30)],
])("list, count, export and trends of an incident of %s hold exactly its cases", async (_, place, endsAt) => {
  await database().supportCase.deleteMany();
  const state = endsAt ? "closed" : "open";
  const { id } = await database().incident.create({
    data: { ...place, state, origin: "manual", startsAt: STARTS, endsAt, replyZh: "x", replyEn: "x" },
    select: { id: true },
  });
  await insertCombinations(id);
  const page = await callRoute(GET_CASES, { method: "GET", params: { id }, as: supervisor });
  const { items, counts } = incidentCasesSchema.parse(page.body);
  const search = { queue: "all", status: "any", incident: id };
  const ids = await listed(search);
  expect(ids).toHaveLength(counts.isIn);
  const shown = new Map(items.map(({ id: caseId, isIn }) => [caseId, isIn]));
  for (const caseId of ids) expect(shown.get(caseId) ?? true).toBe(true);
  expect(items.filter(({ id: caseId, isIn }) => isIn && !ids.includes(caseId))).toEqual([]);
  expect(queueCountsSchema.parse((await get(GET_COUNTS, search)).body).total).toBe(counts.isIn);
  const csv = (await get(GET_EXPORT, { ...search, format: "csv" })).text;
  expect(csv.trim().split("\r\n")).toHaveLength(counts.isIn + 1);
  const days = { from: "2026-11-17", to: "2026-11-19" };
  expect((await get(GET_TRENDS, { incident: id, ...days })).body).toMatchObject({
    totals: { cases: counts.isIn },
  });
});
