import { expect, test } from "vitest";
import { optionMatches } from "@/components/ui/options";
import { allZones, zoneOption } from "./zone-options";

const NOW = new Date("2026-07-01T00:00:00Z");

test.each([
  ["Tokyo", "Asia/Tokyo"],
  ["日本", "Asia/Tokyo"],
  ["gmt+9", "Asia/Tokyo"],
  ["new york", "America/New_York"],
  ["东部时间", "America/New_York"],
])("%s finds %s", (typed, zone) => {
  expect(optionMatches(zoneOption(zone, "zh-CN", NOW), typed)).toBe(true);
});

test("an offset is that of the moment: New York has summer time in July", () => {
  expect(zoneOption("America/New_York", "en", NOW).label).toBe("America/New_York GMT-4");
});

test("a zone that is in use can be chosen though the list names it otherwise", () => {
  const zones = allZones(["Asia/Calcutta", "Asia/Kolkata", "Asia/Shanghai"]);
  expect(zones).toEqual(expect.arrayContaining(["Asia/Calcutta", "Asia/Kolkata", "Asia/Shanghai"]));
  expect(new Set(zones).size).toBe(zones.length);
});
