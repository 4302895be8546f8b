import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { emptyTables } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { removeDemoCases } from "./demo-commands";
import { getDemoState } from "./demo-queries";

const CODE_LETTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
const codeOf = (number: number): string =>
  `BC-${[5, 4, 3, 2, 1, 0].map((place) => CODE_LETTERS[Math.floor(number / 32 ** place) % 32]).join("")}`;

let admin: Actor;

async function demoCases(count: number): Promise<void> {
  const { id: modelId } = await database().diagnosisModel.findFirstOrThrow();
  await database().supportCase.createMany({
    data: Array.from({ length: count }, (_, index) => ({
      code: codeOf(index),
      walletCode: "alipay",
      channel: "chat" as const,
      modelId,
      createdById: admin.id,
      updatedById: admin.id,
      dueAt: new Date("2026-11-24T00:00:00Z"),
      isDemo: true,
    })),
  });
  const cases = await database().supportCase.findMany({ where: { isDemo: true }, take: 3 });
  const common = { caseId: cases[0]?.id ?? "" };
  await database().checkAnswer.create({
    data: { ...common, checkCode: "SCAM_SIGNS", answerCode: null, answeredById: admin.id },
  });
  await database().caseNote.create({ data: { ...common, body: "演示备注", authorId: admin.id } });
}

beforeEach(async () => {
  await emptyTables();
  await testCatalog();
  admin = await testActor("admin");
});

describe("removing the demo", () => {
  test("takes every demo case of several batches with answers and notes, and no other case", async () => {
    await demoCases(401);
    const real = await testCase(admin);
    expect(await getDemoState(admin)).toEqual({ caseCount: 401 });
    expect(await removeDemoCases(admin)).toEqual({ removedCases: 401 });
    expect(await getDemoState(admin)).toEqual({ caseCount: 0 });
    expect(await database().supportCase.findMany({ select: { id: true } })).toEqual([{ id: real.id }]);
    expect(await database().checkAnswer.count()).toBe(0);
    expect(await database().caseNote.count()).toBe(0);
  });

  test("is audited with the one who did it, for each row", async () => {
    await demoCases(3);
    await removeDemoCases(admin);
    const deletions = await database().auditEntry.groupBy({
      by: ["tableName", "actorId"],
      where: { operation: "delete" },
      _count: true,
      orderBy: { tableName: "asc" },
    });
    expect(deletions).toEqual([
      { tableName: "case_notes", actorId: admin.id, _count: 1 },
      { tableName: "check_answers", actorId: admin.id, _count: 1 },
      { tableName: "support_cases", actorId: admin.id, _count: 3 },
    ]);
  });

  test("names nobody for deletions after its own transaction", async () => {
    await demoCases(1);
    await removeDemoCases(admin);
    const [setting] = await database().$queryRaw<{ actor: string | null }[]>`
      SELECT nullif(current_setting('app.actor_id', true), '') AS actor`;
    expect(setting?.actor).toBeNull();
  });

  test("never gives the code of a removed case out again", async () => {
    await demoCases(1);
    await removeDemoCases(admin);
    await expect(demoCases(1)).rejects.toThrow();
  });

  test("does nothing where there is no demo", async () => {
    expect(await removeDemoCases(admin)).toEqual({ removedCases: 0 });
  });

  test("twice at once removes each case once", async () => {
    await demoCases(250);
    const answers = await Promise.all([removeDemoCases(admin), removeDemoCases(admin)]);
    expect(answers.reduce((sum, { removedCases }) => sum + removedCases, 0)).toBe(250);
    expect(await getDemoState(admin)).toEqual({ caseCount: 0 });
  });

  test.each(["agent", "supervisor"] as const)(
    "is refused to the role %s, also the counting",
    async (role) => {
      await demoCases(1);
      const actor = await testActor(role);
      await expect(removeDemoCases(actor)).rejects.toMatchObject({ code: "forbidden" });
      await expect(getDemoState(actor)).rejects.toMatchObject({ code: "forbidden" });
      expect(await getDemoState(admin)).toEqual({ caseCount: 1 });
    },
  );
});
