import { describe, expect, test } from "vitest";
import { boundText, daysText, durationParts, shareText, signedText } from "./trend-format";

describe("numbers of a report in words", () => {
  test.each([
    [11.4, "+11"],
    [3.04, "+3"],
    [-0.44, "−0.4"],
    [0.04, "±0"],
    [-0.04, "±0"],
    [1234, "+1,234"],
  ])("a change of %d is %s", (change, text) => {
    expect(signedText(change, "zh-CN")).toBe(text);
  });

  test.each([
    [26.4, { unit: "minutes", value: 26 }],
    [99.4, { unit: "minutes", value: 99 }],
    [99.6, { unit: "hours", value: 1.7 }],
    [1140, { unit: "hours", value: 19 }],
    [2879, { unit: "hours", value: 48 }],
    [2880, { unit: "days", value: 2 }],
    [-4.2, { unit: "minutes", value: -4 }],
  ])("%d minutes", (minutes, parts) => {
    expect(durationParts(minutes)).toEqual(parts);
  });

  test("shares have one decimal and bounds none", () => {
    expect(shareText(0.096, "zh-CN")).toBe("9.6%");
    expect(shareText(0.81, "en", 0)).toBe("81%");
    expect(boundText(0.7985)).toBe("80");
  });

  test.each([
    ["2026-09-07", "2026-09-13", "9/7–9/13"],
    ["2026-09-07", "2026-09-07", "9/7"],
    ["2025-12-29", "2026-01-04", "2025/12/29–1/4"],
  ])("%s to %s is %s in 2026", (from, to, text) => {
    expect(daysText(from, to, "2026-11-23")).toBe(text);
  });
});
