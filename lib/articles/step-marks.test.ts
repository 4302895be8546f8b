import { describe, expect, test } from "vitest";
import { filledText, textFault } from "./article-places";
import { placeValues } from "./place-values";
import { isDoneBy, isStepMark } from "./step-marks";

const nothing = { answers: {}, triedRemedies: [] };

describe("a mark of a step", () => {
  test.each([
    ["done: RESERVED_PHONE=SAME_SEEN", true],
    ["done:RESERVED_PHONE=SAME_SEEN, DIFFERS ; UPDATE_RESERVED_PHONE", true],
    ["done: RENEW_DOCUMENT", true],
    ["done:", false],
    ["done: A=", false],
    ["done: A=B;", false],
    ["done: 预留=一致", false],
    ["bank", false],
  ])("%s is one: %s", (text, isOne) => {
    expect(isStepMark(text)).toBe(isOne);
    expect(textFault(`1. 做这一步。{{${text}}}`)).toEqual(
      isOne || text === "bank" ? null : expect.objectContaining({ messageKey: "article.unknownPlace" }),
    );
  });

  test.each([
    ["one of its answers stands", { answers: { A: "Y" }, triedRemedies: [] }, true],
    ["another answer stands", { answers: { A: "N" }, triedRemedies: [] }, false],
    ["another check has that answer", { answers: { B: "Y" }, triedRemedies: [] }, false],
    ["its remedy was carried out", { answers: {}, triedRemedies: ["FIX"] }, true],
    ["another remedy was carried out", { answers: {}, triedRemedies: ["A"] }, false],
    ["nothing is known", nothing, false],
  ])("when %s", (_, done, isDone) => {
    expect(isDoneBy("done: A=X,Y; FIX", done)).toBe(isDone);
  });

  test("is read by nobody", () => {
    expect(filledText("致电{{bank}}。{{done: A=X}}", placeValues({ bank: "工行" }, "zh"))).toBe("致电工行。");
  });
});
