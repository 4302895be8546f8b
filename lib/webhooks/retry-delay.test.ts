import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { GIVE_UP_SECONDS, retryDelaySeconds } from "./retry-delay";

describe("the wait after a failed attempt", () => {
  test.each([
    ["is the first wait at most after the first", 1, 1, 10],
    ["and half of it at least", 1, 0, 5],
    ["doubles with every attempt", 4, 1, 80],
    ["is four hours at most", 30, 1, 14_400],
  ])("%s", (_, attempts, chance, seconds) => {
    expect(retryDelaySeconds(attempts, 10, 0, chance)).toBe(seconds);
  });

  test("ends with the day: the last attempt that fits is made, the next one is not", () => {
    expect(retryDelaySeconds(1, 10, GIVE_UP_SECONDS - 10, 1)).toBe(10);
    expect(retryDelaySeconds(1, 10, GIVE_UP_SECONDS - 9.9, 1)).toBeNull();
  });

  test("is always between half and all of what it doubles to, and never leads past the day", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: GIVE_UP_SECONDS, noNaN: true }),
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (attempts, elapsed, chance) => {
          const delay = retryDelaySeconds(attempts, 10, elapsed, chance);
          if (delay === null) return;
          const whole = Math.min(14_400, 10 * 2 ** (attempts - 1));
          expect(delay).toBeGreaterThanOrEqual(whole / 2);
          expect(delay).toBeLessThanOrEqual(whole);
          expect(elapsed + delay).toBeLessThanOrEqual(GIVE_UP_SECONDS);
        },
      ),
    );
  });
});
