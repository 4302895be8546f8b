import { expect, test } from "vitest";
import { LOGO_MAX_BYTES, LOGO_MAX_SIDE, logoFault } from "./png";

/** The beginning of a PNG of that size, filled up to a length. */
function png(width: number, height: number, length = 33): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
}

test.each([
  ["a small PNG is taken", png(64, 64), null],
  ["the widest is taken", png(LOGO_MAX_SIDE, 1), null],
  ["a wider one is not", png(1, LOGO_MAX_SIDE + 1), "logo.tooWide"],
  ["the largest is taken", png(64, 64, LOGO_MAX_BYTES), null],
  ["a larger one is not", png(64, 64, LOGO_MAX_BYTES + 1), "logo.tooLarge"],
  ["a picture without width is none", png(0, 64), "logo.notPng"],
  ["a cut one is none", png(64, 64).slice(0, 20), "logo.notPng"],
  [
    "an SVG is none",
    new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg"/>`.padEnd(40)),
    "logo.notPng",
  ],
  ["nothing is none", new Uint8Array(), "logo.notPng"],
])("%s", (_, bytes, expected) => {
  expect(logoFault(bytes)).toBe(expected);
});

test("a slice of a larger buffer is read from its own beginning", () => {
  const whole = new Uint8Array(50);
  whole.set(png(64, 64), 10);
  expect(logoFault(whole.subarray(10, 43))).toBeNull();
});
