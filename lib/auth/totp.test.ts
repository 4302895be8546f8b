import { describe, expect, test } from "vitest";
import { newTotpSecret, stepOfCode, totpUri } from "./totp";

/** The key of RFC 6238, appendix B: "12345678901234567890". */
const RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const at = (seconds: number): Date => new Date(seconds * 1_000);

describe("codes by the clock", () => {
  // Appendix B, the last six of its eight digits.
  test.each([
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_111_111_111, "050471"],
    [1_234_567_890, "005924"],
    [2_000_000_000, "279037"],
    [20_000_000_000, "353130"],
  ])("are those of RFC 6238 at %i s", (seconds, code) => {
    expect(stepOfCode(RFC_SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
  });

  test("count for the half minute before and after, as the half minute that they are of", () => {
    expect(stepOfCode(RFC_SECRET, "287082", at(59 + 30))).toBe(1);
    expect(stepOfCode(RFC_SECRET, "287082", at(29))).toBe(1);
    expect(stepOfCode(RFC_SECRET, "287082", at(59 + 61))).toBeNull();
    expect(stepOfCode(RFC_SECRET, "287083", at(59))).toBeNull();
  });

  test("come from a secret of 160 random bits, which an app reads from an address", () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).not.toBe(secret);
    const uri = new URL(totpUri(secret, "li.na", "支付客服"));
    expect([uri.protocol, uri.host, decodeURIComponent(uri.pathname)]).toEqual([
      "otpauth:",
      "totp",
      "/支付客服:li.na",
    ]);
    expect(uri.searchParams.get("secret")).toBe(secret);
    expect(uri.searchParams.get("issuer")).toBe("支付客服");
  });
});
