import { expect, test } from "vitest";
import { type Lineage, lastLearnedAt, learnedFromCount, learningBase } from "./model-lineage";

const day = (number: number): string => `2026-11-${String(number).padStart(2, "0")}T00:00:00.000Z`;
const written = (origin: Lineage["origin"], basedOnNumber: number | null): Lineage => ({
  origin,
  basedOnNumber,
  source: null,
});
const learned = (basedOnNumber: number, from: number, to: number, demoCases = 0): Lineage => ({
  origin: "learned",
  basedOnNumber,
  source: { basedOnNumber, n: 300, demoCases, earliestClosedAt: day(from), latestClosedAt: day(to) },
});

const lineages = new Map<number, Lineage>([
  [1, written("shipped", null)],
  [2, learned(1, 1, 10)],
  [3, written("imported", 2)],
  [4, learned(3, 1, 20, 5)],
  [5, written("imported", null)],
]);

test.each([
  ["what people wrote is its own base", 3, 3],
  ["a learned version starts again from what it was learned from", 2, 1],
  ["a version learned from an edited one starts from that", 4, 3],
  ["a version that nobody knows stands for itself", 9, 9],
])("%s", (_, number, base) => {
  expect(learningBase(lineages, number)).toBe(base);
});

test("the newest case that any version has seen", () => {
  expect(lastLearnedAt(lineages)).toBe(day(20));
  expect(lastLearnedAt(new Map([[1, written("shipped", null)]]))).toBeNull();
});

test.each([
  ["the shipped version has learned from none", 1, 0],
  ["a learned one from those of its time, both ends included", 2, 2],
  ["one that was edited from a learned one as well", 3, 2],
  ["one that learned from the demo from demo cases too", 4, 4],
  ["one without a line from none", 5, 0],
])("%s", (_, number, count) => {
  const cases = [
    { closedAt: day(1), isDemo: false },
    { closedAt: day(10), isDemo: false },
    { closedAt: day(5), isDemo: true },
    { closedAt: day(15), isDemo: false },
    { closedAt: day(21), isDemo: false },
  ];
  expect(learnedFromCount(lineages, number, cases)).toBe(count);
});

test("a version that claims to be made from a newer one, or from itself, ends the line", () => {
  const circular = new Map([
    [1, learned(2, 1, 2)],
    [2, learned(1, 1, 2)],
  ]);
  expect(learningBase(circular, 2)).toBe(2);
});
