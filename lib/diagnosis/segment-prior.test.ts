import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dependentModels } from "@/lib/testing/dependent-models";
import { compileModel } from "./compiled-model";
import { diagnose } from "./posterior";
import { type Segment, segmentShares } from "./segment-prior";

const causes = [
  { code: "A", priorWeight: 3, confirmedCases: 0 },
  { code: "B", priorWeight: 1, confirmedCases: 0 },
];
const document: Parameters<typeof segmentShares>[0] = {
  causes,
  segmentWeight: 10,
  segments: [
    // Written before the wider one, and yet weighed after it.
    { match: { wallet: "alipay", bank: "ICBC" }, counts: { A: 10 } },
    { match: { wallet: "alipay" }, counts: { B: 10 } },
    { match: { bank: "BOC" }, counts: { B: 1_000 } },
  ],
};

describe("shares of causes where a case belongs", () => {
  test.each([
    ["nowhere in particular: the model's own", {}, 0.75],
    ["a wallet: as many cases as the weight, half and half", { wallet: "alipay" }, 0.375],
    [
      "a bank within it: the wallet's shares against its own cases",
      { wallet: "alipay", bank: "ICBC" },
      0.6875,
    ],
    ["a bank of another wallet: as nowhere", { wallet: "wechat", bank: "ICBC" }, 0.75],
  ])("%s", (_, segment, share) => {
    const shares = segmentShares(document, segment);
    expect(shares.get("A")).toBeCloseTo(share, 12);
    expect(shares.get("B")).toBeCloseTo(1 - share, 12);
  });

  test("are those with which a diagnosis begins", () => {
    fc.assert(
      fc.property(dependentModels, fc.constantFrom<Segment>({}, { bank: "X" }), (model, segment) => {
        const shares = segmentShares(model, segment);
        const { causes: begun } = diagnose(compileModel(model), { answers: {}, symptoms: {}, segment });
        for (const { causeCode, posterior } of begun) expect(shares.get(causeCode)).toBeCloseTo(posterior, 9);
      }),
    );
  });
});
