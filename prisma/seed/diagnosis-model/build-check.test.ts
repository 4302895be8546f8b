import { describe, expect, test } from "vitest";
import { buildCheck, each } from "./build-check";

const text = { zh: "甲", en: "a" };
const check = buildCheck({
  code: "ANY",
  number: 1,
  minutes: 1,
  source: "agent",
  question: text,
  how: text,
  answers: [
    { code: "YES", label: text, tone: "bad", base: 0.1, ratios: { PHONE: 9, CARD: 5 } },
    { code: "NO", label: text, tone: "good", base: 0.9, ratios: { PHONE: 0.1 } },
  ],
});

describe("buildCheck", () => {
  test("gives causes without ratios the bases times 20", () => {
    expect(check.counts.default).toEqual([2, 18]);
  });

  test("multiplies base and ratio, normalised for each cause", () => {
    // PHONE 0.9 : 0.09, CARD 0.5 : 0.9
    expect(check.counts.PHONE).toEqual([18.1818, 1.8182]);
    expect(check.counts.CARD).toEqual([7.1429, 12.8571]);
  });

  test("leaves the estimates out of the document", () => {
    expect(check.answers[0]).toEqual({ code: "YES", label: text, tone: "bad" });
  });
});

test("each gives several causes one ratio", () => {
  expect(each(["PHONE", "CARD"], 3)).toEqual({ PHONE: 3, CARD: 3 });
});
