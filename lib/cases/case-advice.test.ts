import { describe, expect, test } from "vitest";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import type { Evidence } from "@/lib/diagnosis/evidence";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { diagnose } from "@/lib/diagnosis/posterior";
import { nextStep } from "@/lib/diagnosis/repair-plan";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { caseAdvice } from "./case-advice";

const MODEL: LoadedModel = {
  id: "0192f3a0-0000-7000-8000-000000000001",
  number: 1,
  document: cardBindingModel,
  compiled: compileModel(cardBindingModel),
};
const adviceOn = (answers: Evidence["answers"], more: Partial<Evidence> = {}) => {
  const evidence: Evidence = { symptoms: {}, answers, ...more };
  const posterior = new Map(
    diagnose(MODEL.compiled, evidence).causes.map((cause) => [cause.causeCode, cause.posterior]),
  );
  return { ...caseAdvice(MODEL, evidence, posterior), plan: nextStep(MODEL.compiled, evidence) };
};

describe("what to do next", () => {
  test("is to ask about a scam before anything else, however clear the cause", () => {
    const { nextStep: step, nextChecks, plan } = adviceOn({ CARD_STATE: "EXPIRED", ONLINE_PAY: "ON" });
    expect(plan.step.code).not.toBe("SCAM_SIGNS");
    expect(step).toMatchObject({
      shouldStop: false,
      why: "safety",
      step: { kind: "check", code: "SCAM_SIGNS" },
    });
    expect(nextChecks[0]).toMatchObject({ checkCode: "SCAM_SIGNS", reason: "safety" });
  });

  test("is to ask again while two answers contradict each other", () => {
    const { nextStep: step, nextChecks } = adviceOn({
      SCAM_SIGNS: "NONE",
      RESERVED_PHONE: "DIFFERS",
      CODE_ARRIVED: "ARRIVED_ACCEPTED",
    });
    expect(step).toMatchObject({ shouldStop: false, why: "ask_again", step: { code: "RESERVED_PHONE" } });
    expect(nextChecks[0]).toMatchObject({ reason: "ask_again", towards: "CODE_ARRIVED" });
  });

  test("asks the first of the suggested checks while asking on pays", () => {
    const { nextStep: step, nextChecks } = adviceOn({ SCAM_SIGNS: "NONE" });
    expect(step.step.kind).toBe("check");
    expect(nextChecks[0]?.checkCode).toBe(step.step.code);
    expect(new Set(nextChecks.map(({ checkCode }) => checkCode)).size).toBe(nextChecks.length);
  });

  test("is to act when the remedy is plain, which names the cause it solves, and asking on stays possible", () => {
    const { nextStep: step, nextChecks } = adviceOn({
      SCAM_SIGNS: "NONE",
      ONLINE_PAY: "OFF",
      OTHER_BANK_CARD: "WORKS",
      OTHER_WALLET: "FAILS",
      RESERVED_PHONE: "SAME_SEEN",
      REAL_NAME: "SAME",
    });
    expect(step).toMatchObject({ shouldStop: true, step: { kind: "remedy", code: "ENABLE_ONLINE_PAY" } });
    expect(step.remedies[0]).toMatchObject({ remedyCode: "ENABLE_ONLINE_PAY", causeCode: "ONLINE_PAY_OFF" });
    expect(nextChecks.length).toBeGreaterThan(0);
  });

  test("does not come back to a remedy that failed", () => {
    const { nextStep: step } = adviceOn(
      { SCAM_SIGNS: "NONE", ONLINE_PAY: "OFF" },
      { failedRemedies: ["ENABLE_ONLINE_PAY"] },
    );
    expect(step.remedies.map(({ remedyCode }) => remedyCode)).not.toContain("ENABLE_ONLINE_PAY");
  });

  test("is to hand over and ask nothing once a scam is suspected", () => {
    const { nextStep: step, nextChecks } = adviceOn({ SCAM_SIGNS: "COACHED" });
    expect(step).toMatchObject({ shouldStop: true, why: "suspected_scam", step: { kind: "hand_over" } });
    expect(nextChecks).toEqual([]);
  });
});
