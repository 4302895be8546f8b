import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grown } from "./growth";

const row = (code: string, now: number, before: number) => ({ kind: "cause" as const, code, now, before });
const codes = (rows: ReturnType<typeof row>[]) => grown(rows).grown.map(({ code }) => code);

describe("what grew", () => {
  test.each([
    ["three times as many of many cases", [row("A", 90, 30)], ["A"]],
    ["a little more is no growth", [row("A", 55, 50)], []],
    ["a fall is none", [row("A", 30, 90)], []],
    ["nineteen cases tell nothing, even of none before", [row("A", 19, 0)], []],
    ["twenty can", [row("A", 20, 0)], ["A"]],
    ["the most cases more come first", [row("A", 60, 10), row("B", 400, 200)], ["B", "A"]],
  ])("%s", (_, rows, expected) => {
    expect(codes(rows)).toEqual(expected);
  });

  test("has its factor with bounds on both sides of it, and none above where there was nothing before", () => {
    const { grown: found } = grown([row("A", 90, 30), row("B", 40, 0)]);
    expect(found[0]).toMatchObject({ code: "A", times: 3 });
    expect(found[0]?.low).toBeGreaterThan(1);
    expect(found[0]?.low).toBeLessThan(3);
    expect(found[0]?.high).toBeGreaterThan(3);
    expect(found[1]).toMatchObject({ code: "B", times: null, high: null });
  });

  test("what is named among many is named alone too, and every named interval leaves out no change", () => {
    const count = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(fc.array(fc.tuple(count, count), { minLength: 1, maxLength: 40 }), (counts) => {
        const rows = counts.map(([now, before], at) => row(String(at), now, before));
        for (const one of grown(rows).grown) {
          expect(one.low).toBeGreaterThan(1);
          expect(codes([row("A", one.now, one.before)])).toEqual(["A"]);
        }
      }),
    );
  });
});

/** From 0 below 1, the same in every run (Numerical Recipes' linear congruential generator). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** A Poisson count by Knuth's product of uniforms. */
function poisson(mean: number, draw: () => number): number {
  const limit = Math.exp(-mean);
  let count = -1;
  for (let product = 1; product > limit; product *= draw()) count += 1;
  return count;
}

test("in weeks in which nothing grew, any of forty rows is named at most one time in twenty", () => {
  const draw = draws(20261124);
  const WEEKS = 1000;
  let named = 0;
  for (let week = 0; week < WEEKS; week++) {
    const rows = Array.from({ length: 40 }, (_, at) => {
      const mean = 5 + 2 * at;
      return row(String(at), poisson(mean, draw), poisson(mean, draw));
    });
    if (grown(rows).grown.length > 0) named += 1;
  }
  expect(named / WEEKS).toBeLessThanOrEqual(0.05);
  // Told apart from a test that never names anything.
  expect(named).toBeGreaterThan(0);
});
