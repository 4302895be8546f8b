import { expect, test } from "vitest";
import { logGamma } from "./log-gamma";

test.each([1, 2, 3, 5, 10, 20])("the gamma function of %i is the factorial of one less", (x) => {
  let factorial = 1;
  for (let factor = 2; factor < x; factor++) factorial *= factor;
  expect(logGamma(x)).toBeCloseTo(Math.log(factorial), 9);
});

test("the gamma function of a half is the square root of pi", () => {
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 9);
});
