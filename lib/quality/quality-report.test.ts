import { describe, expect, test } from "vitest";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import { beliefOf, expectedGainBits } from "@/lib/diagnosis/information-gain";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { replayCases } from "@/lib/diagnosis/replay";
import { cardBindingModel } from "@/prisma/seed/diagnosis-model/card-binding-model";
import { traceCase } from "./case-trace";
import { type ClosedCase, type GivenAnswer, standingAnswers } from "./closed-case";
import { qualityReport } from "./quality-report";

const MODEL: LoadedModel = {
  id: "0192f3a0-0000-7000-8000-000000000001",
  number: 1,
  document: cardBindingModel,
  compiled: compileModel(cardBindingModel),
};
type Step = [checkCode: string, answerCode: string | null, suggestedCheckCode?: string];

let caseNumber = 0;
function closedCase(steps: Step[], fields: Partial<ClosedCase> = {}): ClosedCase {
  caseNumber++;
  const answers = steps.map(
    ([checkCode, answerCode, suggestedCheckCode = null], at): GivenAnswer => ({
      id: String(at),
      checkCode,
      answerCode,
      suggestedCheckCode,
      answeredAt: new Date(at * 1_000),
    }),
  );
  const holding = standingAnswers({ answers });
  return {
    id: String(caseNumber),
    code: `BC-${caseNumber}`,
    walletCode: "alipay",
    bankCode: "ICBC",
    modelId: MODEL.id,
    modelNumber: 1,
    causeCode: "PHONE_MISMATCH",
    predictedCauseCode: "PHONE_MISMATCH",
    predictedPosterior: 0.8,
    minutesSpent: 10,
    evidence: {
      symptoms: {},
      answers: Object.fromEntries(holding.map(({ checkCode, answerCode }) => [checkCode, answerCode ?? ""])),
    },
    answers,
    ...fields,
  };
}
const judged = (supportCase: ClosedCase) => {
  const [replayed] = replayCases(MODEL.compiled, [{ ...supportCase, checksAsked: 0 }]);
  if (!replayed) throw new Error("no replay");
  return {
    supportCase,
    replayed,
    checksAsked: standingAnswers(supportCase).length,
    steps: traceCase(MODEL, supportCase),
  };
};
const reportOf = (...cases: ClosedCase[]) => qualityReport(cases.map(judged));

describe("the answers that hold", () => {
  test("are the last of each check, in their order, without those taken back or put off", () => {
    const answers = closedCase([
      ["ONLINE_PAY", "OFF"],
      ["CARD_STATE", "NORMAL"],
      ["ONLINE_PAY", "ON"],
      ["OTHER_WALLET", "WORKS"],
      ["OTHER_WALLET", null],
      ["CODE_ARRIVED", "skipped"],
    ]).answers;
    expect(standingAnswers({ answers }).map(({ checkCode, answerCode }) => [checkCode, answerCode])).toEqual([
      ["CARD_STATE", "NORMAL"],
      ["ONLINE_PAY", "ON"],
    ]);
  });
});

describe("what answers gained", () => {
  test("adds up to the whole rise of the confirmed cause", () => {
    const supportCase = closedCase([
      ["RESERVED_PHONE", "DIFFERS"],
      ["ONLINE_PAY", "ON"],
      ["CARD_STATE", "unknown"],
    ]);
    const truth = MODEL.compiled.causeCodes.indexOf("PHONE_MISMATCH");
    const before = beliefOf(MODEL.compiled, { symptoms: {}, answers: {} }).posterior[truth] ?? 0;
    const after = beliefOf(MODEL.compiled, supportCase.evidence).posterior[truth] ?? 0;
    const gained = traceCase(MODEL, supportCase).map((step) => step.gainedBits);
    expect(gained.reduce((total, bits) => total + bits, 0)).toBeCloseTo(Math.log2(after / before), 9);
    expect(gained[2]).toBe(0);
  });

  test("is on average over causes and answers what was expected", () => {
    const { causeCodes, checks, prior } = MODEL.compiled;
    const check = checks.get("RESERVED_PHONE");
    let mean = 0;
    for (const [cause, causeCode] of causeCodes.entries()) {
      for (const answer of check?.answers.values() ?? []) {
        const [step] = traceCase(MODEL, closedCase([["RESERVED_PHONE", answer.code]], { causeCode }));
        mean += (prior[cause] ?? 0) * (answer.likelihood.plain[cause] ?? 0) * (step?.gainedBits ?? 0);
      }
    }
    const belief = beliefOf(MODEL.compiled, { symptoms: {}, answers: {} });
    expect(check && expectedGainBits(MODEL.compiled, check, belief)).toBeCloseTo(mean, 9);
  });

  test("is nothing for a cause that the model does not know", () => {
    expect(traceCase(MODEL, closedCase([["ONLINE_PAY", "ON"]], { causeCode: "MOON" }))).toEqual([]);
  });
});

describe("the report", () => {
  test("of no cases has neither rates nor errors", () => {
    const { atClosing, replayed, byBank, effort, departures } = reportOf();
    expect([atClosing.top1, replayed.top1, replayed.brier, replayed.ece]).toEqual([null, null, null, null]);
    expect([byBank, effort.checks, departures.share]).toEqual([[], [], null]);
  });

  test("counts what led at closing by the confirmed cause, and what led nothing as wrong", () => {
    const { atClosing } = reportOf(
      closedCase([]),
      closedCase([], { causeCode: "CARD_BLOCKED" }),
      closedCase([], { predictedCauseCode: null, predictedPosterior: null }),
    );
    expect(atClosing).toMatchObject({ n: 3, undecided: 1, top1: { count: 1, of: 3 } });
    // (0.8 − 1)², 0.8² and 0²
    expect(atClosing.leaderBrier).toBeCloseTo((0.04 + 0.64 + 0) / 3, 12);
    expect(atClosing.bins.map(({ observed }) => [observed?.count, observed?.of])).toEqual([
      [0, 1],
      [1, 2],
    ]);
  });

  test("groups the same cases by bank, wallet and model, the largest first", () => {
    const { byBank, byWallet, byModel } = reportOf(
      closedCase([], { bankCode: null, walletCode: "wechat_pay" }),
      closedCase([], { modelNumber: 2 }),
      closedCase([]),
    );
    expect(byBank.map(({ key, n }) => [key, n])).toEqual([
      ["ICBC", 2],
      ["NONE", 1],
    ]);
    expect(byWallet.map(({ n }) => n)).toEqual([2, 1]);
    expect(byModel.map(({ key, n }) => [key, n])).toEqual([
      ["1", 2],
      ["2", 1],
    ]);
  });

  test("calls an answer to another check than the suggested one a departure, and judges it", () => {
    const { departures } = reportOf(
      closedCase([
        ["RESERVED_PHONE", "DIFFERS", "RESERVED_PHONE"],
        ["ONLINE_PAY", "ON"],
      ]),
      closedCase([["RESERVED_PHONE", "DIFFERS", "SIM_SLOT"]], {}),
      closedCase([["RESERVED_PHONE", "DIFFERS", "ONLINE_PAY"]], { causeCode: "ONLINE_PAY_OFF" }),
    );
    expect(departures.share).toMatchObject({ count: 1, of: 2 });
    // The reserved number differed, which misled: the cause was another one.
    expect(departures.gainedMore).toMatchObject({ count: 0, of: 1 });
    expect(departures.pairs).toMatchObject([
      { suggestedCheckCode: "ONLINE_PAY", checkCode: "RESERVED_PHONE", n: 1 },
    ]);
    expect(departures.bitsPerMinute).toBeLessThan(0);
    expect(departures.top1With).toMatchObject({ count: 0, of: 1 });
    expect(departures.top1Without).toMatchObject({ count: 1, of: 1 });
  });
});
