import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PASSWORD_BYTES, readablePassword } from "./readable-password";

const bytes = fc.uint8Array({ minLength: PASSWORD_BYTES, maxLength: PASSWORD_BYTES });

describe("a readable password", () => {
  test("is four groups of five characters that nobody mixes up", () => {
    fc.assert(
      fc.property(bytes, (random) => {
        expect(readablePassword(random)).toMatch(/^([a-km-np-z2-9]{5}-){3}[a-km-np-z2-9]{5}$/);
      }),
    );
  });

  test("uses five bits of every byte, each value of them as often as any other", () => {
    const counts = new Map<string, number>();
    for (let value = 0; value < 256; value++) {
      const first = readablePassword(new Uint8Array(PASSWORD_BYTES).fill(value)).charAt(0);
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect([...counts.values()]).toEqual(new Array(32).fill(8));
  });

  test("refuses too few random bytes", () => {
    expect(() => readablePassword(new Uint8Array(PASSWORD_BYTES - 1))).toThrow(RangeError);
  });
});
