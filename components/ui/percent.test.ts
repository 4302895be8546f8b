import { describe, expect, test } from "vitest";
import { percentText } from "./percent";

describe("a share as percent", () => {
  test.each([
    ["nothing is 0%", 0, "0%"],
    ["hardly anything is not nothing", 0.0099, "<1%"],
    ["one in a hundred", 0.01, "1%"],
    ["rounds to whole percent", 0.8149, "81%"],
    ["99 in a hundred", 0.99, "99%"],
    ["nearly certain is not certain", 0.9901, ">99%"],
    ["certain", 1, "100%"],
  ])("%s", (_, share, text) => {
    expect(percentText(share)).toBe(text);
  });

  test.each([-0.01, 1.01, Number.NaN])("refuses %s", (share) => {
    expect(() => percentText(share)).toThrow(RangeError);
  });
});
