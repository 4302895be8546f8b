import { beforeEach, describe, expect, test } from "vitest";
import { POST as postReplay } from "@/app/api/v1/diagnosis-models/[id]/replay/route";
import type { Actor } from "@/lib/auth/actor";
import { createModelDraft } from "@/lib/diagnosis/model-version-commands";
import { listModelVersions } from "@/lib/diagnosis/model-version-queries";
import { createModelSchema } from "@/lib/diagnosis/model-version-schema";
import type { ReplayReport } from "@/lib/diagnosis/replay-schema";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { confirmedCases } from "@/lib/testing/factories-confirmed";
import { callRoute } from "@/lib/testing/factories-route";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { learnFromConfirmedCases } from "./learn-model";

/** The shipped document with one cause a thousand times as frequent, so that it leads wherever little is known. */
const eager = {
  ...cardBindingModel,
  causes: cardBindingModel.causes.map((cause) =>
    cause.code === "MINOR" ? { ...cause, priorWeight: 100_000 } : cause,
  ),
};

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

const draft = async (document: unknown) =>
  (await createModelDraft(admin, createModelSchema.parse({ document }), null)).id;
async function replay(id: string, body: object = {}): Promise<ReplayReport> {
  const answer = await callRoute(postReplay, { params: { id }, body, as: admin });
  expect(answer.status).toBe(200);
  return answer.body as ReplayReport;
}

describe("a replay", () => {
  test("says which leaders change, better or worse, and how both versions score", async () => {
    await confirmedCases(admin, [
      { causeCode: "MINOR" },
      { causeCode: "MINOR" },
      { causeCode: "PHONE_MISMATCH" },
      { causeCode: "FOREIGN" },
    ]);
    const report = await replay(await draft(eager));
    expect(report).toMatchObject({ n: 4, demoCases: 0, changedCount: 4, better: 2, worse: 1 });
    expect(report.changes.map(({ verdict }) => verdict)).toEqual(["worse", "better", "better", "neither"]);
    expect(report.changes[0]).toMatchObject({
      causeCode: "PHONE_MISMATCH",
      before: { causeCode: "PHONE_MISMATCH" },
      after: { causeCode: "MINOR" },
    });
    expect(report.published).toMatchObject({ number: 1, learnedFrom: 0, score: { n: 4, top1: 0.25 } });
    expect(report.candidate).toMatchObject({ number: 2, learnedFrom: 0, score: { n: 4, top1: 0.5 } });
  });

  test("of the published version changes nothing", async () => {
    await confirmedCases(admin, [{ causeCode: "MINOR" }]);
    const [published] = await listModelVersions(admin);
    const report = await replay(published?.id ?? "");
    expect(report).toMatchObject({ changedCount: 0, changes: [] });
    expect(report.candidate).toEqual(report.published);
  });

  test("over no cases has no scores", async () => {
    const report = await replay(await draft(eager));
    expect(report).toMatchObject({ n: 0, candidate: { score: { n: 0, top1: null, brier: null, bins: [] } } });
  });

  test("takes the newest so many, and those that the filter says", async () => {
    await confirmedCases(admin, [
      { causeCode: "MINOR", closedAt: new Date("2026-11-10T00:00:00Z") },
      { causeCode: "FOREIGN", bankCode: "CMB", closedAt: new Date("2026-11-11T00:00:00Z") },
    ]);
    const id = await draft(eager);
    expect((await replay(id, { limit: 1 })).changes[0]?.causeCode).toBe("FOREIGN");
    expect((await replay(id, { bank: "ICBC" })).n).toBe(1);
    expect((await replay(id, { from: "2026-11-05" })).n).toBe(0);
  });

  test("says when a version was learned from the very cases that are replayed", async () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      causeCode: index % 2 === 0 ? "MINOR" : "PHONE_MISMATCH",
    }));
    await confirmedCases(admin, many);
    const { model } = await learnFromConfirmedCases(admin, { withDemo: false, minCases: 40 });
    await confirmedCases(admin, [{ causeCode: "MINOR", closedAt: new Date("2026-11-23T00:00:00Z") }]);
    const report = await replay(model?.id ?? "");
    expect([report.n, report.candidate.learnedFrom, report.published.learnedFrom]).toEqual([61, 60, 0]);
  });

  test.each([
    ["more than 5,000", { limit: 5_001 }],
    ["no day", { from: "2026-13-01" }],
    ["an unknown field", { cause: "MINOR" }],
  ])("of %s is refused", async (_, body) => {
    const answer = await callRoute(postReplay, { params: { id: await draft(eager) }, body, as: admin });
    expect(answer.status).toBe(400);
  });
});
