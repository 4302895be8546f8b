import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCursor, writeCursor } from "./case-cursor";

const at = fc.date({
  min: new Date("2000-01-01T00:00:00.000Z"),
  max: new Date("2099-12-31T23:59:59.999Z"),
  noInvalidDate: true,
});

describe("a cursor", () => {
  test("reads back to the millisecond", () => {
    fc.assert(
      fc.property(at, fc.uuid({ version: 7 }), (time, id) => {
        expect(readCursor(writeCursor({ at: time, id }))).toEqual({ at: time, id });
      }),
    );
  });

  test("is null for any text that was not written as one", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readCursor(text)).toBeNull();
      }),
    );
  });

  test.each([
    ["a third part", "2026-11-23T04:00:00.000Z_0192f3a0-0000-7000-8000-000000000001_1"],
    ["a day instead of a time", "2026-11-23_0192f3a0-0000-7000-8000-000000000001"],
    ["the year 0", "0000-01-01T00:00:00.000Z_0192f3a0-0000-7000-8000-000000000001"],
  ])("with %s is refused", (_, text) => {
    expect(readCursor(text)).toBeNull();
  });
});
