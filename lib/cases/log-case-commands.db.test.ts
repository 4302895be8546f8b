import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/cases/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isUniqueViolation } from "@/lib/db/constraint";
import { getPublishedModel } from "@/lib/diagnosis/diagnosis-queries";
import { caseInput, testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { diagnoseCase } from "./case-diagnosis";
import { loggedCaseSchema } from "./case-schema";
import { logCase } from "./log-case-commands";

const NOW = new Date("2026-11-23T04:00:00.000Z");
let agent: Actor;
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
});

const logTwice = (body: object, again: object, key: string) =>
  Promise.all(
    [body, again].map((sent) =>
      callRoute(POST, { body: sent, as: agent, headers: { "idempotency-key": key } }),
    ),
  );
const casesOf = (customerRef: string): Promise<number> =>
  database().supportCase.count({ where: { customerRef } });

describe("logging a case", () => {
  test("stores what was sent, due in two hours, with the agent as creator and assignee", async () => {
    const { id, code } = await logCase(
      agent,
      caseInput({
        cardKind: "debit",
        bin: "622202",
        last4: "0128",
        bindingStep: "verify",
        customerRef: "C-1",
      }),
      await getPublishedModel(agent),
      null,
      NOW,
    );
    const row = await database().supportCase.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({
      code,
      walletCode: "alipay",
      bankCode: "ICBC",
      cardKind: "debit",
      bin: "622202",
      last4: "0128",
      bindingStep: "verify",
      status: "open",
      assigneeId: agent.id,
      createdById: agent.id,
      updatedById: agent.id,
      createdAt: NOW,
      dueAt: new Date("2026-11-23T06:00:00.000Z"),
      isDemo: false,
      version: 1,
    });
  });

  test("works out the leading cause from the symptoms alone", async () => {
    const supportCase = await testCase(agent, {
      codeSystem: "UPOP",
      errorCode: "66",
      bindingStep: "verify",
    });
    const [leader] = diagnoseCase(await getPublishedModel(agent), supportCase).causes;
    expect(leader?.causeCode).toBe("PHONE_MISMATCH");
    expect(supportCase.leadingCauseCode).toBe("PHONE_MISMATCH");
    expect(supportCase.leadingPosterior).toBe(leader?.posterior);
  });

  test("names no leading cause when nothing is known", async () => {
    expect(await testCase(agent)).toMatchObject({ leadingCauseCode: null, leadingPosterior: null });
  });

  test.each([
    ["yesterday", "2026-11-22T04:00:00.000Z", 201],
    ["by a clock that is some minutes ahead", "2026-11-23T04:04:00.000Z", 201],
    ["in ten minutes", "2026-11-23T04:10:00.000Z", 400],
  ])("for a customer who asked %s is answered with its status", async (_, arrivedAt, status) => {
    const logged = logCase(agent, caseInput({ arrivedAt }), await getPublishedModel(agent), null, NOW);
    if (status === 400) {
      await expect(logged).rejects.toMatchObject({
        code: "invalid",
        details: { issues: [{ path: "arrivedAt", messageKey: "case.arrivedLater" }] },
      });
    } else {
      const { id } = await logged;
      const row = await database().supportCase.findUniqueOrThrow({ where: { id } });
      expect(row.arrivedAt).toEqual(new Date(arrivedAt));
    }
  });

  test("leaves it unassigned when the agent does not take it", async () => {
    expect((await testCase(agent, { assignToMe: false })).assignee).toBeNull();
  });

  test("raises the stop flag of three tries", async () => {
    expect((await testCase(agent, { triesIn24h: 3 })).stopFlags).toEqual(["tries"]);
    expect((await testCase(agent, { triesIn24h: 2 })).stopFlags).toEqual([]);
  });

  test("keeps an unknown system and code as typed", async () => {
    const supportCase = await testCase(agent, { codeSystem: "no_such_system", errorCode: " Zz-9 ?" });
    expect(supportCase).toMatchObject({ codeSystem: "no_such_system", errorCode: " Zz-9 ?" });
  });

  test.each([
    ["wallet", { walletCode: "no_wallet" }, "walletCode"],
    ["bank", { walletCode: "alipay", bankCode: "NO_BANK" }, "bankCode"],
  ])("refuses an unknown %s and names the field", async (_, body, path) => {
    const customerRef = randomUUID();
    const answer = await callRoute(POST, { body: { ...body, customerRef }, as: agent });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path, code: "field.choice" }] } });
    expect(await casesOf(customerRef)).toBe(0);
  });

  test.each([
    ["id", randomUUID()],
    ["createdById", randomUUID()],
    ["assigneeId", randomUUID()],
    ["isDemo", true],
    ["status", "closed"],
    ["leadingCauseCode", "MINOR"],
    ["cardNumber", "6222021234567890128"],
  ])("refuses a body that brings its own %s", async (field, value) => {
    const answer = await callRoute(POST, { body: { walletCode: "alipay", [field]: value }, as: agent });
    expect(answer).toMatchObject({ status: 400, body: { issues: [{ path: "", code: "field.unknown" }] } });
  });
});

describe("a card number in a text", () => {
  const PAN = "6222021234567890128";
  test.each(["messageText", "errorCode", "device", "appVersion", "province", "customerRef"])(
    "typed into %s never reaches the row, the audit or the idempotency store",
    async (field) => {
      const key = randomUUID();
      const answer = await callRoute(POST, {
        body: { walletCode: "alipay", [field]: `n ${PAN}` },
        as: agent,
        headers: { "idempotency-key": key },
      });
      const { id } = loggedCaseSchema.parse(answer.body);
      const stored = await Promise.all([
        database().supportCase.findUniqueOrThrow({ where: { id } }),
        database().auditEntry.findMany({ where: { rowId: id } }),
        database().idempotencyKey.findMany({ where: { key } }),
      ]);
      expect(JSON.stringify(stored)).not.toContain(PAN.slice(6, 15));
      expect(JSON.stringify(stored[0])).toContain("622202••••••0128");
      expect(stored[1]).toHaveLength(1);
    },
  );

  test("is not repeated in the refusal of another field", async () => {
    const answer = await callRoute(POST, {
      body: { walletCode: PAN, messageText: PAN, [PAN]: 1 },
      as: agent,
    });
    expect(answer.status).toBe(400);
    expect(answer.text).not.toContain(PAN);
  });
});

describe("an idempotency key", () => {
  test("gives the first case again and makes no second one", async () => {
    const customerRef = randomUUID();
    const key = randomUUID();
    const body = { walletCode: "alipay", customerRef };
    const call = { body, as: agent, headers: { "idempotency-key": key } };
    const first = await callRoute(POST, call);
    const again = await callRoute(POST, call);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    expect(await casesOf(customerRef)).toBe(1);
  });

  test("with another body is refused and has no effect", async () => {
    const customerRef = randomUUID();
    const key = randomUUID();
    const headers = { "idempotency-key": key };
    await callRoute(POST, { body: { walletCode: "alipay", customerRef }, as: agent, headers });
    const other = await callRoute(POST, {
      body: { walletCode: "wechat_pay", customerRef },
      as: agent,
      headers,
    });
    expect(other).toMatchObject({ status: 422, body: { code: "idempotency_mismatch" } });
    expect(await casesOf(customerRef)).toBe(1);
  });

  test("of two racing requests makes one case, and both get it", async () => {
    for (let round = 0; round < 5; round++) {
      const customerRef = randomUUID();
      const body = { walletCode: "alipay", customerRef };
      const [left, right] = await logTwice(body, body, randomUUID());
      expect([left?.status, right?.status]).toEqual([201, 201]);
      expect(left?.body).toEqual(right?.body);
      expect(await casesOf(customerRef)).toBe(1);
    }
  });

  test("of two racing requests with different bodies makes one case and refuses the other", async () => {
    const customerRef = randomUUID();
    const answers = await logTwice(
      { walletCode: "alipay", customerRef },
      { walletCode: "wechat_pay", customerRef },
      randomUUID(),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(await casesOf(customerRef)).toBe(1);
  });

  test("belongs to one person: the same key of a colleague is another request", async () => {
    const customerRef = randomUUID();
    const headers = { "idempotency-key": randomUUID() };
    const colleague = await testActor();
    for (const as of [agent, colleague]) {
      expect(
        (await callRoute(POST, { body: { walletCode: "alipay", customerRef }, as, headers })).status,
      ).toBe(201);
    }
    expect(await casesOf(customerRef)).toBe(2);
  });

  test("of a refused request can be used again", async () => {
    const customerRef = randomUUID();
    const headers = { "idempotency-key": randomUUID() };
    const wrong = await callRoute(POST, {
      body: { walletCode: "no_wallet", customerRef },
      as: agent,
      headers,
    });
    const right = await callRoute(POST, { body: { walletCode: "alipay", customerRef }, as: agent, headers });
    expect([wrong.status, right.status]).toEqual([400, 201]);
  });
});

describe("a case code", () => {
  const copyWithCode = async (code: string): Promise<unknown> => {
    const { id, ...row } = await database().supportCase.findFirstOrThrow({ omit: { stopFlags: true } });
    return database()
      .supportCase.create({ data: { ...row, code }, select: { id: true } })
      .then(
        () => "stored",
        (thrown: unknown) => isUniqueViolation(thrown, "code"),
      );
  };

  test("in use is told from other violations, so that another one is drawn", async () => {
    const { code } = await testCase(agent);
    expect(await copyWithCode(code)).toBe(true);
  });

  test("is not given out again after its case is gone", async () => {
    const { id, code } = await testCase(agent);
    await database().supportCase.delete({ where: { id } });
    expect(await copyWithCode(code)).toBe(true);
  });
});
