import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { PUT } from "@/app/api/v1/cases/[id]/answers/[check]/route";
import { POST } from "@/app/api/v1/cases/[id]/outcome/route";
import { PATCH } from "@/app/api/v1/cases/[id]/route";
import type { Actor } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { testActor, testCase, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { getCase } from "./case-queries";

let agent: Actor;
beforeAll(async () => {
  await testCatalog();
  agent = await testActor();
});

const BOUND = {
  version: 1,
  result: "bound",
  causeCode: "PHONE_MISMATCH",
  causeCertainty: "confirmed",
  confirmationMethod: "bound_after_remedy",
  minutesSpent: 12,
};
const close = (id: string, body: object = BOUND, key?: string) =>
  callRoute(POST, { params: { id }, body, as: agent, headers: key ? { "idempotency-key": key } : {} });
const outcomesOf = (caseId: string) => database().outcome.findMany({ where: { caseId } });

describe("recording an outcome", () => {
  test("closes the case and keeps what was predicted beside what was found", async () => {
    const { id } = await testCase(agent);
    await callRoute(PUT, {
      method: "PUT",
      params: { id, check: "CARD_STATE" },
      body: { answerCode: "BLOCKED", replaces: null },
      as: agent,
    });
    const { leadingCauseCode, leadingPosterior } = await getCase(agent, { id });
    expect(leadingCauseCode).toBe("CARD_BLOCKED");
    expect(await close(id)).toMatchObject({ status: 201, body: { version: 2 } });
    expect(await outcomesOf(id)).toMatchObject([
      {
        result: "bound",
        causeCode: "PHONE_MISMATCH",
        causeCertainty: "confirmed",
        confirmationMethod: "bound_after_remedy",
        predictedCauseCode: "CARD_BLOCKED",
        predictedPosterior: leadingPosterior,
        minutesSpent: 12,
        recordedById: agent.id,
      },
    ]);
    expect(await getCase(agent, { id })).toMatchObject({
      status: "closed",
      result: "bound",
      causeCode: "PHONE_MISMATCH",
      causeCertainty: "confirmed",
      version: 2,
    });
  });

  test("with nothing found is possible and says so", async () => {
    const { id } = await testCase(agent);
    await close(id, { version: 1, result: "unresolved", causeCertainty: "unknown", minutesSpent: 0 });
    expect(await getCase(agent, { id })).toMatchObject({
      status: "closed",
      causeCode: null,
      causeCertainty: "unknown",
    });
  });

  test.each<[string, object, string]>([
    ["a cause without certainty", { causeCertainty: "unknown", confirmationMethod: null }, "causeCertainty"],
    ["certainty without a cause", { causeCode: null }, "causeCode"],
    ["a confirmed cause without saying how", { confirmationMethod: null }, "confirmationMethod"],
    ["a presumed cause that says how it was confirmed", { causeCertainty: "presumed" }, "confirmationMethod"],
    [
      "nothing found that says how it was confirmed",
      { causeCode: null, causeCertainty: "unknown" },
      "confirmationMethod",
    ],
    ["a cause that the model does not know", { causeCode: "NO_SUCH_CAUSE" }, "causeCode"],
    ["an article version that does not exist", { articleVersionId: randomUUID() }, "articleVersionId"],
    ["more minutes than a day has", { minutesSpent: 1_441 }, "minutesSpent"],
    ["negative minutes", { minutesSpent: -1 }, "minutesSpent"],
  ])("refuses %s by its path and leaves the case open", async (_, change, path) => {
    const { id } = await testCase(agent);
    expect(await close(id, { ...BOUND, ...change })).toMatchObject({
      status: 400,
      body: { issues: [{ path }] },
    });
    expect(await getCase(agent, { id })).toMatchObject({ status: "open", version: 1, outcomes: [] });
  });

  test("masks a card number in the comment", async () => {
    const { id } = await testCase(agent);
    await close(id, { ...BOUND, comment: "卡号 6222021234567890128 绑好了" });
    expect((await outcomesOf(id))[0]?.comment).toBe("卡号 622202••••••0128 绑好了");
  });

  test("of an unknown case is not found", async () => {
    expect((await close(randomUUID())).status).toBe(404);
  });
});

describe("closing once", () => {
  test("a closed case refuses another outcome and shows itself", async () => {
    const { id } = await testCase(agent);
    await close(id);
    expect(await close(id, { ...BOUND, version: 2 })).toMatchObject({
      status: 409,
      body: { code: "case.alreadyClosed", current: { id, status: "closed", version: 2 } },
    });
    expect(await outcomesOf(id)).toHaveLength(1);
  });

  test("a case that was changed meanwhile is a conflict and stays open", async () => {
    const { id } = await testCase(agent);
    await callRoute(PATCH, {
      method: "PATCH",
      params: { id },
      body: { version: 1, device: "Mate 60" },
      as: agent,
    });
    expect(await close(id)).toMatchObject({
      status: 409,
      body: { code: "conflict", current: { version: 2, status: "open" } },
    });
    expect(await outcomesOf(id)).toEqual([]);
  });

  test("a repeated key closes once and gives the first answer again", async () => {
    const { id } = await testCase(agent);
    const key = randomUUID();
    const first = await close(id, BOUND, key);
    const again = await close(id, BOUND, key);
    expect([again.status, again.body]).toEqual([201, first.body]);
    expect(await outcomesOf(id)).toHaveLength(1);
  });

  test("a key that closed one case does not close another", async () => {
    const [left, right] = [await testCase(agent), await testCase(agent)];
    const key = randomUUID();
    await close(left.id, BOUND, key);
    expect((await close(right.id, BOUND, key)).status).toBe(422);
    expect(await getCase(agent, { id: right.id })).toMatchObject({ status: "open" });
  });

  test("of racing outcomes one closes the case", async () => {
    const { id } = await testCase(agent);
    const answers = await Promise.all([1, 2, 3].map(() => close(id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(await outcomesOf(id)).toHaveLength(1);
  });

  test("more outcomes at once than there are connections all go through", async () => {
    const cases = await Promise.all(Array.from({ length: 14 }, () => testCase(agent)));
    const answers = await Promise.all(cases.map(({ id }) => close(id, BOUND, randomUUID())));
    expect(answers.map(({ status }) => status)).toEqual(cases.map(() => 201));
  });
});
