import { expect, test } from "vitest";
import { apiKeyState } from "./api-key-state";

const NOW = Date.parse("2026-11-24T00:00:00.000Z");
test.each([
  ["without an end lives", null, null, "active"],
  ["lives up to its last millisecond", "2026-11-24T00:00:00.001Z", null, "active"],
  ["is over at its end", "2026-11-24T00:00:00.000Z", null, "expired"],
  [
    "that was revoked is that, also past its end",
    "2026-11-23T00:00:00.000Z",
    "2026-11-20T00:00:00.000Z",
    "revoked",
  ],
])("a key %s", (_, expiresAt, revokedAt, state) => {
  expect(apiKeyState({ expiresAt, revokedAt }, NOW)).toBe(state);
});
