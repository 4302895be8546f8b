import { describe, expect, test } from "vitest";
import { expiresAt, guessingDelaySeconds, sessionCookieName } from "./session-rules";

describe("guessingDelaySeconds", () => {
  test.each([
    [0, 0],
    [4, 0],
    [5, 1],
    [6, 2],
    [7, 4],
    [14, 512],
    [15, 900],
    [1_000, 900],
  ])("after %i failures in a row is %i", (failures, seconds) => {
    expect(guessingDelaySeconds(failures)).toBe(seconds);
  });

  test("lets at most about a hundred guesses a day through", () => {
    let guesses = 0;
    for (let seconds = 0; seconds < 86_400; seconds += Math.max(1, guessingDelaySeconds(guesses))) guesses++;
    expect(guesses).toBeGreaterThan(90);
    expect(guesses).toBeLessThanOrEqual(110);
  });
});

describe("a session", () => {
  test("ends twelve hours after it began", () => {
    expect(expiresAt(new Date("2026-11-23T04:00:00.000Z")).toISOString()).toBe("2026-11-23T16:00:00.000Z");
  });

  test.each([
    ["https://desk.example.com", "__Host-binddesk.session"],
    ["http://localhost:3000", "binddesk.session"],
    ["http://https.example.com", "binddesk.session"],
  ])("at %s has the cookie %s", (origin, name) => {
    expect(sessionCookieName(origin)).toBe(name);
  });
});
