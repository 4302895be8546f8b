import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { getModelVersionDetail, listModelVersions } from "@/lib/diagnosis/model-version-queries";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { type ConfirmedFields, confirmedCases } from "@/lib/testing/factories-confirmed";
import { learnWhenDue } from "./daily-learning";
import { withJobLock } from "./job-lock";
import { learnFromConfirmedCases } from "./learn-model";

/** Half of the desk's cases are minors', which the shipped estimate thinks rare. */
const cases = (count: number, fields: Partial<ConfirmedFields> = {}): ConfirmedFields[] =>
  Array.from({ length: count }, (_, index) => ({
    causeCode: index % 2 === 0 ? "MINOR" : "PHONE_MISMATCH",
    answers: { RESERVED_PHONE: index % 2 === 0 ? "SAME" : "DIFFERS" },
    ...fields,
  }));
const run = (actor: Actor, minCases = 40) => learnFromConfirmedCases(actor, { withDemo: false, minCases });

let admin: Actor;
beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("learning", () => {
  test("makes a draft with a report and publishes nothing", async () => {
    await confirmedCases(admin, cases(60));
    const answer = await run(admin);
    expect(answer).toMatchObject({ result: "drafted", n: 60, model: { number: 2, status: "draft" } });
    expect((await getPublishedModel(admin)).number).toBe(1);
    const { report, basedOnNumber } = await getModelVersionDetail(admin, { number: 2 });
    expect([basedOnNumber, report?.n, report?.source.n]).toEqual([1, 60, 60]);
    const minor = report?.causes.find(({ causeCode }) => causeCode === "MINOR");
    expect(minor?.n).toBe(30);
    expect(minor?.priorAfter).toBeGreaterThan((minor?.priorBefore ?? 1) * 5);
  });

  test("from too few cases makes nothing and says so", async () => {
    await confirmedCases(admin, cases(39));
    expect(await run(admin)).toEqual({ result: "too_few", model: null, n: 39, minCases: 40 });
    expect(await database().diagnosisModel.count()).toBe(1);
  });

  test("leaves demo cases out unless they are asked for", async () => {
    await confirmedCases(admin, cases(60, { isDemo: true }));
    expect(await run(admin)).toMatchObject({ result: "too_few", n: 0 });
    const answer = await learnFromConfirmedCases(admin, { withDemo: true, minCases: 40 });
    expect(answer.result).toBe("drafted");
    const { report } = await getModelVersionDetail(admin, { number: 2 });
    expect(report?.source.demoCases).toBe(60);
  });

  test("twice at once makes one draft, and again from the same cases the same one", async () => {
    await confirmedCases(admin, cases(60));
    const answers = await Promise.allSettled([run(admin), run(admin)]);
    const refused = answers.find(({ status }) => status === "rejected");
    expect(refused).toMatchObject({ reason: { code: "refused", messageKey: "model.learningRuns" } });
    expect(await run(admin)).toMatchObject({ result: "unchanged", model: { number: 2 } });
    expect(await database().diagnosisModel.count()).toBe(2);
  });

  test("starts from what people wrote, also when a learned version is published", async () => {
    await confirmedCases(admin, cases(60));
    await run(admin);
    await database().diagnosisModel.updateMany({ where: { number: 1 }, data: { status: "retired" } });
    await database().diagnosisModel.updateMany({ where: { number: 2 }, data: { status: "published" } });
    await confirmedCases(admin, cases(10, { closedAt: new Date("2026-11-22T00:00:00Z") }));
    expect(await run(admin)).toMatchObject({
      result: "drafted",
      n: 70,
      model: { number: 3, basedOnNumber: 1 },
    });
  });

  test("from outcomes that are all one cause is visibly suspicious", async () => {
    await confirmedCases(admin, cases(80, { causeCode: "FOREIGN" }));
    const { model } = await run(admin);
    const { report } = await getModelVersionDetail(admin, { id: model?.id ?? "" });
    expect([report?.isSuspicious, model?.learning?.isSuspicious]).toEqual([true, true]);
    expect(report?.warnings.length).toBeGreaterThan(0);
  });

  test.each(["agent", "supervisor"] as const)("is refused to the role %s", async (role) => {
    await confirmedCases(admin, cases(60));
    await expect(run(await testActor(role))).rejects.toMatchObject({ code: "forbidden" });
    expect(await database().diagnosisModel.count()).toBe(1);
  });
});

describe("the clock", () => {
  test("learns in nobody's name when enough new cases are there, and not again from the same ones", async () => {
    const now = Date.parse("2026-11-24T02:00:00Z");
    expect(await learnWhenDue(now, 40)).toBeNull();
    await confirmedCases(admin, cases(60));
    expect(await learnWhenDue(now, 40)).toMatchObject({ result: "drafted", model: { updatedBy: null } });
    expect(await learnWhenDue(now + 48 * 3_600_000, 40)).toBeNull();
    expect(await listModelVersions(admin)).toHaveLength(2);
  });
});

describe("the lock of a job", () => {
  test("lets one run at a time, and the next one after a failure", async () => {
    const inner = await withJobLock("a", () => withJobLock("a", async () => 1));
    expect(inner).toEqual({ isRun: true, value: { isRun: false } });
    await expect(withJobLock("a", () => Promise.reject(new Error("broken")))).rejects.toThrow("broken");
    expect(await withJobLock("a", async () => 2)).toEqual({ isRun: true, value: 2 });
    expect(await withJobLock("a", () => withJobLock("b", async () => 3))).toMatchObject({
      value: { isRun: true },
    });
  });
});
