import { expect, test } from "vitest";
import { hashOfRecoveryCode, newRecoveryCodes, RECOVERY_CODES } from "./recovery-code";

const KEY = "a secret that is only good for tests";

test("recovery codes are ten different ones of ten characters that are not taken for each other", () => {
  const codes = newRecoveryCodes();
  expect(new Set(codes).size).toBe(RECOVERY_CODES);
  for (const code of codes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
});

test("a recovery code is read however it is typed, and its hash needs the desk's secret", () => {
  const hash = hashOfRecoveryCode("01abc-9xyz1", KEY);
  for (const typed of [" 01ABC 9XYZ1 ", "oiabc9xyzl", "０１ａｂｃ－９ｘｙｚ１", "0labc-9xyzI"])
    expect(hashOfRecoveryCode(typed, KEY), typed).toBe(hash);
  expect(hashOfRecoveryCode("01abc-9xyz2", KEY)).not.toBe(hash);
  expect(hashOfRecoveryCode("01abc-9xyz1", `${KEY}x`)).not.toBe(hash);
});
