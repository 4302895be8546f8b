import { describe, expect, test } from "vitest";
import { decryptSecret, encryptSecret, newWebhookSecret, signatureOf } from "./webhook-secret";

const KEY = "a secret that is only good for tests";

describe("the secret of a webhook", () => {
  test("has 256 random bits and comes back from what is stored", () => {
    const secret = newWebhookSecret();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9_-]{43}$/);
    const stored = encryptSecret(secret, KEY);
    expect(stored).not.toContain(secret.slice(6));
    expect(decryptSecret(stored, KEY)).toBe(secret);
    expect(encryptSecret(secret, KEY)).not.toBe(stored);
  });

  test("does not come back with another key, nor from what was changed", () => {
    const stored = encryptSecret("whsec_x", KEY);
    expect(() => decryptSecret(stored, `${KEY}x`)).toThrow();
    const changed = `${stored.startsWith("A") ? "B" : "A"}${stored.slice(1)}`;
    expect(() => decryptSecret(changed, KEY)).toThrow();
  });
});

test("a signature is HMAC-SHA256 over timestamp.body, as computed elsewhere", () => {
  // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac whsec_test
  expect(signatureOf("whsec_test", 1_700_000_000, '{"a":1}')).toBe(
    "t=1700000000,v1=38877139021993b830af32feea6e18a8da83eb2f6e49ee50bd9e4cf4ca4d3789",
  );
});
