import { randomUUID } from "node:crypto";
import pg from "pg";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { POST as POST_NOTE } from "@/app/api/v1/cases/[id]/notes/route";
import { POST as POST_OUTCOME } from "@/app/api/v1/cases/[id]/outcome/route";
import { PATCH } from "@/app/api/v1/cases/[id]/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { testDatabase } from "@/lib/testing/database";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { leadingOf } from "./case-diagnosis";
import { getCase, getCaseForChange } from "./case-queries";

let agent: Actor;
let colleague: Actor;
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
  colleague = await testActor();
});

const change = (id: string, body: object, as: Actor = agent) =>
  callRoute(PATCH, { method: "PATCH", params: { id }, body, as });
const close = (id: string, version: number) =>
  callRoute(POST_OUTCOME, {
    params: { id },
    body: {
      version,
      result: "referred",
      causeCode: "CARD_BLOCKED",
      causeCertainty: "presumed",
      minutesSpent: 3,
    },
    as: agent,
  });

/** Until a statement of this file's database waits for a lock. */
async function somebodyWaits(): Promise<void> {
  const owner = new pg.Client({ connectionString: testDatabase() });
  await owner.connect();
  try {
    await vi.waitFor(async () => {
      const { rowCount } = await owner.query(
        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
      );
      expect(rowCount).toBe(1);
    }, 1_500);
  } finally {
    await owner.end();
  }
}

describe("changing a case", () => {
  test("stores the change under the next version, with who made it", async () => {
    const { id } = await testCase(agent);
    const answer = await change(id, { version: 1, device: "Mate 60", bankCode: null }, colleague);
    expect(answer).toMatchObject({ status: 200, body: { device: "Mate 60", bankCode: null, version: 2 } });
    expect(await database().supportCase.findUniqueOrThrow({ where: { id } })).toMatchObject({
      device: "Mate 60",
      bankCode: null,
      walletCode: "alipay",
      version: 2,
      updatedById: colleague.id,
    });
  });

  test("of a symptom works out the leading cause again", async () => {
    const { id } = await testCase(agent);
    await change(id, { version: 1, codeSystem: "UPOP", errorCode: "66", bindingStep: "verify" });
    const changed = await getCase(agent, { id });
    expect(changed.leadingCauseCode).toBe("PHONE_MISMATCH");
    expect(changed).toMatchObject(leadingOf(await getPublishedModel(agent), changed));
  });

  test("of the status sets when somebody should look again", async () => {
    const { id, dueAt } = await testCase(agent);
    await change(id, { version: 1, status: "waiting_bank" });
    const waiting = await getCase(agent, { id });
    expect(Date.parse(waiting.dueAt) - Date.parse(dueAt)).toBeGreaterThan(21 * 3_600_000);
  });

  test("hands the case to a colleague and back to nobody", async () => {
    const { id } = await testCase(agent);
    expect((await change(id, { version: 1, assigneeId: colleague.id })).body).toMatchObject({
      assignee: { id: colleague.id },
    });
    expect((await change(id, { version: 2, assigneeId: null })).body).toMatchObject({ assignee: null });
  });

  test.each([
    ["wallet", { walletCode: "no_wallet" }, "walletCode"],
    ["bank", { bankCode: "NO_BANK" }, "bankCode"],
    ["assignee", { assigneeId: randomUUID() }, "assigneeId"],
  ])("refuses an unknown %s and names the field", async (_, body, path) => {
    const { id } = await testCase(agent);
    expect(await change(id, { version: 1, ...body })).toMatchObject({
      status: 400,
      body: { issues: [{ path }] },
    });
    expect(await getCase(agent, { id })).toMatchObject({
      version: 1,
      walletCode: "alipay",
      bankCode: "ICBC",
    });
  });

  test.each([{ status: "closed" }, { reopen: false }, { code: "BC-222222" }, { updatedById: randomUUID() }])(
    "refuses %j, which is not for the sender to say",
    async (body) => {
      const { id } = await testCase(agent);
      expect((await change(id, { version: 1, ...body })).status).toBe(400);
    },
  );

  test("of an unknown case is not found", async () => {
    expect((await change(randomUUID(), { version: 1 })).status).toBe(404);
  });
});

describe("two writers of one version", () => {
  test("the second is refused with the case as it now is, and nothing of it is stored", async () => {
    const { id } = await testCase(agent);
    await change(id, { version: 1, device: "first" });
    expect(await change(id, { version: 1, device: "second", province: "广东" }, colleague)).toMatchObject({
      status: 409,
      body: { code: "conflict", current: { id, device: "first", province: "", version: 2 } },
    });
    expect(await getCase(agent, { id })).toMatchObject({ device: "first", province: "", version: 2 });
  });

  test("racing, one wins per version", async () => {
    const { id } = await testCase(agent);
    const answers = await Promise.all(
      ["a", "b", "c", "d"].map((device) => change(id, { version: 1, device })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect((await getCase(agent, { id })).version).toBe(2);
  });

  test("a change that waits for an answer under way leaves the leading cause of both", async () => {
    const { id } = await testCase(agent);
    const model = await getPublishedModel(agent);
    let changing: ReturnType<typeof change> | undefined;
    await database().$transaction(async (transaction) => {
      const seen = await getCaseForChange(colleague, id, transaction);
      changing = change(id, { version: 1, device: "Mate 60" });
      await somebodyWaits();
      const given = { checkCode: "RESERVED_PHONE", answerCode: "DIFFERS" };
      const row = { ...given, id: randomUUID(), answeredAt: new Date().toISOString() };
      await transaction.checkAnswer.create({ data: { ...row, caseId: id, answeredById: colleague.id } });
      const leading = leadingOf(model, { ...seen, answers: [row] });
      await transaction.supportCase.update({
        where: { id },
        data: { ...leading, updatedById: colleague.id },
      });
    });
    expect((await changing)?.status).toBe(200);
    const stored = await getCase(agent, { id });
    expect(stored).toMatchObject({ device: "Mate 60", leadingCauseCode: "PHONE_MISMATCH" });
    expect(stored).toMatchObject(leadingOf(model, stored));
  });
});

describe("a closed case", () => {
  test("refuses changes and shows itself", async () => {
    const { id } = await testCase(agent);
    await close(id, 1);
    expect(await change(id, { version: 2, device: "late" })).toMatchObject({
      status: 409,
      body: { code: "case.alreadyClosed", current: { id, status: "closed" } },
    });
    expect((await getCase(agent, { id })).device).toBe("");
  });

  test("can be taken up again: open, without result, its outcome kept, and closed anew", async () => {
    const { id } = await testCase(agent);
    await close(id, 1);
    const reopened = await change(id, { version: 2, reopen: true });
    expect(reopened).toMatchObject({
      status: 200,
      body: {
        status: "open",
        closedAt: null,
        result: null,
        causeCode: null,
        causeCertainty: null,
        version: 3,
        outcomes: [{ result: "referred" }],
      },
    });
    expect((await close(id, 3)).status).toBe(201);
    expect((await getCase(agent, { id })).outcomes).toHaveLength(2);
  });

  test("is reopened once: the second is refused", async () => {
    const { id } = await testCase(agent);
    await close(id, 1);
    await change(id, { version: 2, reopen: true });
    expect(await change(id, { version: 3, reopen: true })).toMatchObject({
      status: 409,
      body: { code: "case.notClosed" },
    });
  });

  test("with a stale version is not reopened", async () => {
    const { id } = await testCase(agent);
    await close(id, 1);
    expect(await change(id, { version: 1, reopen: true })).toMatchObject({
      status: 409,
      body: { code: "conflict" },
    });
    expect((await getCase(agent, { id })).status).toBe("closed");
  });
});

describe("a note", () => {
  const note = (id: string, body: object, key?: string) =>
    callRoute(POST_NOTE, { params: { id }, body, as: agent, headers: key ? { "idempotency-key": key } : {} });

  test("is added with its author, also to a closed case, and masked", async () => {
    const { id } = await testCase(agent);
    await close(id, 1);
    expect((await note(id, { body: "客户来电，手机 13812345678" })).status).toBe(201);
    expect((await getCase(agent, { id })).notes).toMatchObject([
      { body: "客户来电，手机 138••••5678", author: agent.displayName },
    ]);
  });

  test("with a repeated key is added once", async () => {
    const { id } = await testCase(agent);
    const key = randomUUID();
    const first = await note(id, { body: "once" }, key);
    const again = await note(id, { body: "once" }, key);
    expect(again.body).toEqual(first.body);
    expect((await getCase(agent, { id })).notes).toHaveLength(1);
  });

  test("that is empty is refused, and one to an unknown case is not found", async () => {
    const { id } = await testCase(agent);
    expect(await note(id, { body: "  " })).toMatchObject({
      status: 400,
      body: { issues: [{ path: "body" }] },
    });
    expect((await note(randomUUID(), { body: "x" })).status).toBe(404);
  });
});
