import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

type Theme = "light" | "dark";
type Rgb = readonly [number, number, number];

const css = readFileSync(path.resolve("app/globals.css"), "utf8");

function token(name: string, theme: Theme): string {
  const pair = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css);
  const value = pair?.[theme === "light" ? 1 : 2];
  if (!value) throw new Error(`globals.css has no colour --${name}`);
  return value;
}

function linear(hex: string): Rgb {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) => {
    const [r, g, blue] = linear(hex);
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const dot = (row: Rgb, v: Rgb) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2];

/** Machado, Oliveira and Fernandes 2009, severity 1.0, on linear RGB. */
const sights: Record<string, readonly [Rgb, Rgb, Rgb]> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "red-blind": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "green-blind": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "blue-blind": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** Ottosson's OKLab, from linear RGB. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], [l, m, s]),
    dot([1.9779984951, -2.428592205, 0.4505937099], [l, m, s]),
    dot([0.0259040371, 0.7827717662, -0.808675766], [l, m, s]),
  ];
}

function seen(hex: string, sight: readonly [Rgb, Rgb, Rgb]): Rgb {
  const rgb = linear(hex);
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  return oklab([clamp(dot(sight[0], rgb)), clamp(dot(sight[1], rgb)), clamp(dot(sight[2], rgb))]);
}

const themes: Theme[] = ["light", "dark"];
const grounds = ["bg", "surface", "raised", "accent-soft"];

describe.each(themes)("colours of the %s theme", (theme) => {
  test.each(["fg", "muted", "faint", "accent", "ok", "warn", "bad", "info"])(
    "%s can be read on every ground",
    (name) => {
      for (const ground of grounds) {
        expect(contrast(token(name, theme), token(ground, theme)), ground).toBeGreaterThanOrEqual(4.5);
      }
    },
  );

  test.each(["ok", "warn", "bad", "info"])("%s can be read on its own soft ground", (name) => {
    expect(contrast(token(name, theme), token(`${name}-soft`, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test("ink can be read on the accent, pressed or not", () => {
    for (const ground of ["accent", "accent-strong"]) {
      expect(contrast(token("accent-ink", theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("marks, accent and chart colours stand out from the ground they lie on", () => {
    const charts = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `chart-${n}`);
    for (const name of ["mark", "accent", ...charts, "chart-rest"]) {
      expect(contrast(token(name, theme), token("surface", theme)), name).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(Object.keys(sights))("chart colours are told apart in %s sight", (name) => {
    const sight = sights[name];
    if (!sight) throw new Error(name);
    const palette = ["1", "2", "3", "4", "5", "6", "7", "8", "rest"].map((n) => token(`chart-${n}`, theme));
    for (const [i, a] of palette.entries()) {
      for (const b of palette.slice(i + 1)) {
        const [x, y] = [seen(a, sight), seen(b, sight)];
        expect(Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]), `${a} ${b}`).toBeGreaterThan(0.09);
      }
    }
  });
});
