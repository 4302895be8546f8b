import { describe, expect, test } from "vitest";
import { decryptSecret, encryptSecret } from "./secret-cipher";

const KEY = "a secret that is only good for tests";
const USE = "webhook secrets";

describe("a secret as it is stored", () => {
  test("comes back, and is stored in another way each time", () => {
    const stored = encryptSecret(USE, "whsec_abcdef", KEY);
    expect(stored).not.toContain("abcdef");
    expect(decryptSecret(USE, stored, KEY)).toBe("whsec_abcdef");
    expect(encryptSecret(USE, "whsec_abcdef", KEY)).not.toBe(stored);
  });

  test("does not come back with another key, for another use, nor from what was changed", () => {
    const stored = encryptSecret(USE, "whsec_x", KEY);
    expect(() => decryptSecret(USE, stored, `${KEY}x`)).toThrow();
    expect(() => decryptSecret("second factors", stored, KEY)).toThrow();
    const changed = `${stored.startsWith("A") ? "B" : "A"}${stored.slice(1)}`;
    expect(() => decryptSecret(USE, changed, KEY)).toThrow();
  });
});
