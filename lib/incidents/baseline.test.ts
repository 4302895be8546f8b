import { expect, test } from "vitest";
import { expectedCounts, hourMix, quietestHour, type SeriesBaseline } from "./baseline";
import { DESK } from "./scope";

const rising: SeriesBaseline = {
  scope: DESK,
  hourly: Array.from({ length: 168 }, (_, hour) => hour + 1),
  dispersion: 1.3,
  weeks: 8,
  cases: 1_000,
};

test.each([
  ["the middle of an hour has its own rate", 10.5, 11],
  ["the turn of an hour lies between its neighbours", 10, 10.5],
  ["three quarters past leans to the next", 10.75, 11.25],
  ["the end of the week leans to its beginning", 167.75, 168 - 0.25 * 167],
  ["the beginning of the week leans to its end", 0.25, 1 + 0.25 * 167],
])("%s", (_, position, rate) => {
  expect(expectedCounts(rising, hourMix(Float64Array.of(position)), 1)[0]).toBeCloseTo(rate, 9);
});

test("a shorter bin expects in proportion", () => {
  expect(expectedCounts(rising, hourMix(Float64Array.of(10.5)), 1 / 12)[0]).toBeCloseTo(11 / 12, 9);
});

test("the quietest hour is that of the day, over all days", () => {
  const hourly = rising.hourly.map((_, hour) => (hour % 24 === 4 ? 1 : 5));
  expect(quietestHour({ ...rising, hourly })).toBe(4);
});
