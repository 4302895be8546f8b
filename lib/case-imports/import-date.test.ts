import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { wallTimeOf } from "@/lib/catalog/zoned-time";
import { readImportDate } from "./import-date";
import type { DateOrder } from "./import-map-schema";
import { zoneShift } from "./zone-shift";

const read = (text: string, order: DateOrder, zone = "Asia/Shanghai"): string | null => {
  const instant = readImportDate(text, order, zoneShift(zone));
  return instant === null ? null : new Date(instant).toISOString();
};

describe("a date without a zone is one of the map's zone", () => {
  test.each<[string, DateOrder, string]>([
    ["2026-03-01", "ymd", "2026-02-28T16:00:00.000Z"],
    ["2026/3/1 8:05", "ymd", "2026-03-01T00:05:00.000Z"],
    ["2026年3月1日 08时05分", "ymd", "2026-03-01T00:05:00.000Z"],
    ["20260301", "ymd", "2026-02-28T16:00:00.000Z"],
    ["2026-03-01T08:05:09.1239", "ymd", "2026-03-01T00:05:09.123Z"],
    ["01/03/2026 8:05 PM", "dmy", "2026-03-01T12:05:00.000Z"],
    ["03/01/2026 12:05 AM", "mdy", "2026-02-28T16:05:00.000Z"],
    ["29.02.2024", "dmy", "2024-02-28T16:00:00.000Z"],
  ])("%s (%s)", (text, order, instant) => {
    expect(read(text, order)).toBe(instant);
  });
});

describe("a zone in the text counts", () => {
  test.each<[string, string]>([
    ["2026-03-01T08:05:00Z", "2026-03-01T08:05:00.000Z"],
    ["2026-03-01 08:05 UTC", "2026-03-01T08:05:00.000Z"],
    ["2026-03-01T08:05+09:00", "2026-02-28T23:05:00.000Z"],
    ["2026-03-01T08:05:00 -0330", "2026-03-01T11:35:00.000Z"],
    ["2026-03-01T08:05-05", "2026-03-01T13:05:00.000Z"],
  ])("%s", (text, instant) => {
    expect(read(text, "ymd")).toBe(instant);
  });
  test("and so does a count of seconds or milliseconds", () => {
    expect(read("1772352300", "epoch_seconds")).toBe("2026-03-01T08:05:00.000Z");
    expect(read("1772352300123", "epoch_milliseconds")).toBe("2026-03-01T08:05:00.123Z");
  });
});

describe("clocks that change", () => {
  test("a time that is skipped is as far after the change as it stands after it", () => {
    expect(read("2026-03-08 02:30", "ymd", "America/New_York")).toBe("2026-03-08T07:30:00.000Z");
  });
  test("a time that comes twice is the first", () => {
    expect(read("2026-11-01 01:30", "ymd", "America/New_York")).toBe("2026-11-01T05:30:00.000Z");
  });
});

test.each<[string, DateOrder]>([
  ["2026-02-30", "ymd"],
  ["2026-13-01", "ymd"],
  ["26-03-01", "ymd"],
  ["03/14/2026", "dmy"],
  ["2026-03-01 24:00", "ymd"],
  ["2026-03-01 10:60", "ymd"],
  ["2026-03-01 13:00 PM", "ymd"],
  ["yesterday", "ymd"],
  ["1772352300x", "epoch_seconds"],
  ["", "ymd"],
])("is no date: %s (%s)", (text, order) => {
  expect(read(text, order)).toBeNull();
});

test("what a clock shows at an instant leads back to a time at which it shows the same", () => {
  const zones = ["Asia/Shanghai", "America/New_York", "Asia/Kathmandu", "Australia/Lord_Howe"];
  const instants = fc.integer({ min: Date.UTC(2001, 0, 1), max: Date.UTC(2035, 0, 1) });
  fc.assert(
    fc.property(instants, fc.constantFrom(...zones), (instant, zone) => {
      const shown = wallTimeOf(new Date(instant).toISOString(), zone);
      const back = readImportDate(shown, "ymd", zoneShift(zone));
      expect(back).not.toBeNull();
      expect(wallTimeOf(new Date(back ?? 0).toISOString(), zone)).toBe(shown);
    }),
  );
});
