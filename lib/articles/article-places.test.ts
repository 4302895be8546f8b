import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { filledText, textFault } from "./article-places";
import { placeValues } from "./place-values";

const values = placeValues({ wallet: "支付宝", bank: "工商银行", hotline: "95588" }, "zh");

describe("what cannot be drawn as it is meant", () => {
  test.each([
    ["nothing of a plain text", "## 一\n\n文", null],
    ["no known place", "请打开{{wallet}}，致电 {{ hotline }}（{{bank}}）", null],
    ["an unknown place, with its line", "一\n二 {{phone}}", ["article.unknownPlace", 2, "phone"]],
    ["an empty place", "{{}}", ["article.unknownPlace", 1, ""]],
    ["a place that never closes", "一\n\n{{wallet", ["article.brokenPlace", 3, ""]],
    ["braces that close nothing", "wallet}}", ["article.brokenPlace", 1, ""]],
    ["a place inside a place", "{{a{{wallet}}}}", ["article.brokenPlace", 1, ""]],
    ["no known block", "> [!warning]\n> 小心", null],
    ["an unknown block, with its line", "一\n\n> [!danger]\n> 小心", ["article.unknownBlock", 3, "danger"]],
    ["no bracket that is no block", "> [1] 见附注\n\n[!danger]", null],
    ["no eight quotes in one another", `${"> ".repeat(8)}a`, null],
    ["nine quotes in one another", `a\n${"> ".repeat(9)}a`, ["article.tooDeep", 2, ""]],
    ["ten thousand quotes without blanks", ">".repeat(10_000), ["article.tooDeep", 1, ""]],
    ["lists in one another", "- ".repeat(20), ["article.tooDeep", 1, ""]],
    ["an indent of nine levels", `${" ".repeat(36)}- a`, ["article.tooDeep", 1, ""]],
    ["no rule of dashes", "-".repeat(200), null],
    ["marks without an end in one paragraph", "*a ".repeat(700), ["article.tooTangled", 1, ""]],
    ["marks over the lines of one paragraph", "[a\n".repeat(700), ["article.tooTangled", 601, ""]],
    ["no marks of many paragraphs", "*a*\n\n".repeat(1_400), null],
    ["more lines than anybody reads", "a\n=\n".repeat(15_000), ["article.tooManyLines", 3_001, ""]],
    ["more cells than anybody reads", "|a".repeat(7_000), ["article.tooManyCells", 1, ""]],
  ])("is %s", (_, body, expected) => {
    const fault = textFault(body);
    expect(fault && [fault.messageKey, fault.params.line, fault.params.name]).toEqual(expected);
  });

  test("is found in little time, whatever the text", () => {
    const start = process.cpuUsage();
    for (const part of [">", "> ", "- ", "{{", "}}", "{{a", "[", "1.", " ", "\n", "\t- "])
      textFault(part.repeat(Math.floor(60_000 / part.length)));
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });
});

describe("a filled text", () => {
  test("has the values in its places", () => {
    expect(filledText("打开{{wallet}}，致电{{ bank }} {{hotline}}。", values)).toBe(
      "打开支付宝，致电工商银行 95588。",
    );
  });

  test("has general words where nothing is known", () => {
    expect(filledText("{{wallet}} {{bank}} {{hotline}}", placeValues({ bank: "" }, "en"))).toBe(
      "the wallet the bank customer service",
    );
  });

  test("never reads a value as a place", () => {
    expect(filledText("{{wallet}}", { ...values, wallet: "{{bank}}" })).toBe("{{bank}}");
  });

  test("without a fault has no braces left", () => {
    const text = fc
      .array(fc.constantFrom("{{wallet}}", "{{bank}}", "{{", "}}", "a", "\n", "{"))
      .map((all) => all.join(""));
    fc.assert(
      fc.property(text, (body) => {
        if (textFault(body) === null) expect(filledText(body, values)).not.toMatch(/\{\{|\}\}/);
      }),
    );
  });
});
