import { expect, test } from "vitest";
import { newWebhookSecret, signatureOf } from "./webhook-secret";

test("the secret of a webhook has 256 random bits", () => {
  expect(newWebhookSecret()).toMatch(/^whsec_[A-Za-z0-9_-]{43}$/);
  expect(newWebhookSecret()).not.toBe(newWebhookSecret());
});

test("a signature is HMAC-SHA256 over timestamp.body, as computed elsewhere", () => {
  // printf '1700000000.{"a":1}' | openssl dgst -sha256 -hmac whsec_test
  expect(signatureOf("whsec_test", 1_700_000_000, '{"a":1}')).toBe(
    "t=1700000000,v1=38877139021993b830af32feea6e18a8da83eb2f6e49ee50bd9e4cf4ca4d3789",
  );
});
