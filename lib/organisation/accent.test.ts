import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  accentContrast,
  accentPalette,
  accentProperties,
  contrastRatio,
  GROUNDS,
  LEAST_CONTRAST,
  THEMES,
} from "./accent";

describe("contrast", () => {
  test.each([
    ["black on white is the greatest", "#000000", "#ffffff", 21],
    ["a colour on itself is the least", "#0b7285", "#0b7285", 1],
    // From the examples of WCAG's own technique G18.
    ["a middle grey on white", "#767676", "#ffffff", 4.54],
  ])("of %s", (_, one, other, expected) => {
    expect(contrastRatio(one, other)).toBeCloseTo(expected, 2);
    expect(contrastRatio(other, one)).toBeCloseTo(expected, 2);
  });
});

describe("an accent", () => {
  test.each([
    ["our teal is read in light", "#0b7285", "light", true],
    ["our teal of the light theme is too dark for the dark one", "#0b7285", "dark", false],
    ["our teal of the dark theme is read there", "#4fb8c8", "dark", true],
    ["a yellow is not read in light", "#f5c518", "light", false],
    ["a yellow is read in dark", "#f5c518", "dark", true],
  ] as const)("%s", (_, colour, theme, isRead) => {
    expect(accentContrast(colour, theme) >= LEAST_CONTRAST).toBe(isRead);
  });

  test("that is taken can be read on every ground and written on, in whatever it makes", () => {
    const hex = fc
      .integer({ min: 0, max: 0xffffff })
      .map((value) => `#${value.toString(16).padStart(6, "0")}`);
    fc.assert(
      fc.property(hex, fc.constantFrom(...THEMES), (colour, theme) => {
        fc.pre(accentContrast(colour, theme) >= LEAST_CONTRAST);
        const { strong, ink, soft } = accentPalette(colour, theme);
        const { bg, surface, raised } = GROUNDS[theme];
        for (const ground of [bg, surface, raised, soft]) {
          expect(contrastRatio(colour, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        }
        for (const ground of [colour, strong]) {
          expect(contrastRatio(ink, ground)).toBeGreaterThanOrEqual(LEAST_CONTRAST);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("that is not set changes nothing, and one that is names both themes", () => {
    expect(accentProperties(null, "#4fb8c8")).toEqual({});
    expect(accentProperties("#0b7285", "#4fb8c8")).toMatchObject({
      "--accent": "light-dark(#0b7285, #4fb8c8)",
    });
  });
});

test("the grounds are those of the style sheet", () => {
  const css = readFileSync(path.resolve("app/globals.css"), "utf8");
  for (const [at, theme] of THEMES.entries()) {
    for (const [name, property] of [
      ["bg", "bg"],
      ["surface", "surface"],
      ["raised", "raised"],
      ["ink", "accent-ink"],
    ] as const) {
      const pair = new RegExp(`--${property}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
      expect(pair?.[at + 1], `${theme} ${name}`).toBe(GROUNDS[theme][name]);
    }
  }
});
