import { expect, test } from "vitest";
import { isHotlineStale, offeredEntries } from "./catalog-entry";

test.each([
  ["is believed on the 180th day", "95588", "2026-05-28", "2026-11-24", false],
  ["is stale on the 181st day", "95588", "2026-05-27", "2026-11-24", true],
  ["is stale when nobody says when it was seen", "95588", null, "2026-11-24", true],
  ["that is not there is never stale", null, null, "2026-11-24", false],
  ["seen on a day to come is believed", "95588", "2026-12-01", "2026-11-24", false],
] as const)("a hotline %s", (_, hotline, hotlineSeenOn, today, expected) => {
  expect(isHotlineStale({ hotline, hotlineSeenOn }, today)).toBe(expected);
});

test("a retired entry is offered no more", () => {
  const used = { code: "ICBC", retiredAt: null };
  expect(offeredEntries([used, { code: "OLD", retiredAt: "2026-11-24T00:00:00.000Z" }])).toEqual([used]);
});
