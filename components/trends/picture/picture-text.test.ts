import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { axisTicks, fittedText, flowed, textWidth } from "./picture-text";

describe("texts of a picture", () => {
  test.each([
    ["预留手机号", 12, 60],
    ["abcde", 10, 29],
    ["（中）", 10, 30],
    ["", 12, 0],
  ])("%s at %d is about %d wide", (text, size, width) => {
    expect(textWidth(text, size)).toBeCloseTo(width, 6);
  });

  test.each([
    ["预留手机号不一致", 12, 96, "预留手机号不一致"],
    ["预留手机号不一致", 12, 60, "预留手机…"],
    ["Phone of the bank", 10, 40, "Phone…"],
  ])("%s fits %d px in %d as %s", (text, size, width, fitted) => {
    expect(fittedText(text, size, width)).toBe(fitted);
  });

  test("boxes stand in order, do not touch, and stay within the width", () => {
    const width = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(fc.array(width, { maxLength: 20 }), fc.integer({ min: 50, max: 600 }), (widths, room) => {
        const places = flowed(widths, room, 10);
        for (const [at, { x, row }] of places.entries()) {
          const before = places[at - 1];
          const own = widths[at] ?? 0;
          expect(x === 0 || x + own <= room).toBe(true);
          if (before?.row === row) expect(x).toBe(before.x + (widths[at - 1] ?? 0) + 10);
          else expect(row).toBe(before ? before.row + 1 : 0);
        }
      }),
    );
  });
});

describe("the ticks of an axis", () => {
  test.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [38, [0, 10, 20, 30, 40]],
    [1234, [0, 500, 1000, 1500]],
  ])("up to %d are %o", (largest, ticks) => {
    expect(axisTicks(largest)).toEqual(ticks);
  });

  test("begin at zero, reach the largest value and are few", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (largest) => {
        const ticks = axisTicks(largest);
        expect(ticks[0]).toBe(0);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
        expect(ticks.length).toBeLessThanOrEqual(7);
      }),
    );
  });
});
