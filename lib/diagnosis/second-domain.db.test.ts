import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { POST } from "@/app/api/v1/diagnosis/route";
import { POST as createModel } from "@/app/api/v1/diagnosis-models/route";
import type { Actor } from "@/lib/auth/actor";
import { testActor, testCatalog } from "@/lib/testing/factories";
import { callRoute } from "@/lib/testing/factories-route";
import { statelessDiagnosisSchema } from "./full-diagnosis-schema";
import { modelVersionSchema } from "./model-version-schema";

/** A home router that loses its connection: another trade, written as data alone. */
const document: unknown = JSON.parse(readFileSync("e2e/fixtures/router-model.json", "utf8"));

let agent: Actor;
beforeAll(async () => {
  await testCatalog();
  agent = await testActor("agent");
});

type Given = Record<string, string>;
async function diagnosed(answers: Given, more: object = {}) {
  const given = Object.entries(answers).map(([checkCode, answerCode]) => ({ checkCode, answerCode }));
  const { status, body } = await callRoute(POST, { as: agent, body: { document, answers: given, ...more } });
  expect(status).toBe(200);
  return statelessDiagnosisSchema.parse(body);
}
const leaderOf = (answer: Awaited<ReturnType<typeof diagnosed>>) => answer.causes[0]?.causeCode;

describe("a model of another trade", () => {
  test.each<[string, Given, object]>([
    ["WIFI_WEAK", { WAN_LIGHT: "GREEN", SIGNAL_BARS: "FULL" }, {}],
    ["CABLE_LOOSE", { WAN_LIGHT: "OFF", MODEM_LOS: "NO", AREA_REPORTS: "NONE" }, {}],
    ["LINE_DAMAGED", { WAN_LIGHT: "RED", MODEM_LOS: "RED", AREA_REPORTS: "NONE" }, {}],
    ["ISP_OUTAGE", { WAN_LIGHT: "RED", AREA_REPORTS: "SEVERAL" }, {}],
    ["ACCOUNT_ARREARS", { BILL_PAID: "DUE" }, {}],
    ["PPPOE_PASSWORD", { BILL_PAID: "PAID" }, { symptoms: { codeSystem: "PPPOE", errorCode: "691" } }],
    ["DNS_FAULT", {}, { symptoms: { messageText: "浏览器说：找不到服务器的IP地址" } }],
    ["IP_CONFLICT", {}, { symptoms: { messageText: "Windows has detected an IP address conflict" } }],
    ["DEVICE_FAULT", { OTHER_DEVICE: "WORKS", OTHER_NETWORK: "FAILS" }, {}],
    ["OVERHEATING", { RESTART: "SHORT", HOT_CASE: "HOT" }, {}],
    ["ISP_OUTAGE", {}, { deskFacts: [{ kind: "PLANNED_WORKS", strength: 1 }] }],
    ["LINE_DAMAGED", {}, { segment: { line: "copper" } }],
  ])("finds %s from %o %o", async (cause, answers, more) => {
    expect(leaderOf(await diagnosed(answers, more))).toBe(cause);
  });

  test("is stored as a draft like any other, and then diagnoses by its number alone", async () => {
    const admin = await testActor("admin");
    const stored = await callRoute(createModel, { as: admin, body: { document, note: "a home router" } });
    expect(stored).toMatchObject({ status: 201, body: { status: "draft", origin: "imported" } });
    const { number } = modelVersionSchema.parse(stored.body);
    const answers = [{ checkCode: "BILL_PAID", answerCode: "DUE" }];
    const { body } = await callRoute(POST, { as: agent, body: { modelNumber: number, answers } });
    const byNumber = statelessDiagnosisSchema.parse(body);
    expect(byNumber.model.number).toBe(number);
    expect(byNumber.causes).toEqual((await diagnosed({ BILL_PAID: "DUE" })).causes);
  });

  test("asks what it waits for first, and not a check whose precondition has not come true", async () => {
    const codes = async (answers: Given) =>
      (await diagnosed(answers)).nextChecks?.map(({ checkCode }) => checkCode) ?? [];
    expect(await codes({})).not.toContain("MODEM_LOS");
    expect(await codes({ WAN_LIGHT: "GREEN" })).not.toContain("MODEM_LOS");
    expect(await codes({ WAN_LIGHT: "OFF", AREA_REPORTS: "NONE", BILL_PAID: "PAID" })).toContain("MODEM_LOS");
  });

  test("says which remedy pays once the cause is plain, and stops asking", async () => {
    const { nextStep } = await diagnosed({ BILL_PAID: "DUE", WAN_LIGHT: "RED", OTHER_DEVICE: "FAILS" });
    expect(nextStep).toMatchObject({ shouldStop: true, step: { kind: "remedy", code: "PAY_BILL" } });
  });

  test("has its own contradictions, comparison and codes", async () => {
    const odd = await diagnosed({ WAN_LIGHT: "GREEN", DIAL_ERROR: "ERR_678" });
    expect(odd.contradictions?.[0]).toMatchObject({ ruleId: "GREEN_WITHOUT_SIGNAL", askAgain: "WAN_LIGHT" });
    const cell = odd.comparison?.find(
      ({ otherCardWorks, elsewhereWorks }) => otherCardWorks && !elsewhereWorks,
    );
    expect(cell?.causes[0]?.causeCode).toBe("DEVICE_FAULT");
    const ranged = await diagnosed({}, { symptoms: { codeSystem: "PPPOE", errorCode: "650" } });
    expect(ranged.codeRefs).toEqual(["PPPOE:600-699"]);
  });
});
