import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decideOffer, roomFor } from "./channel-decisions";

const channel = (code: string, isOffered: boolean) => ({ code, isOffered });

test.each([
  ["one of two that are offered is hidden", [channel("chat", true), channel("phone", true)], false, true],
  ["the last that is offered is not", [channel("chat", true), channel("phone", false)], false, false],
  ["a hidden one is offered again", [channel("chat", false), channel("phone", true)], true, true],
] as const)("%s", (_, channels, isOffered, isAllowed) => {
  expect(decideOffer(channels, "chat", isOffered).ok).toBe(isAllowed);
});

/** What the rows come to when one goes to another place and those between make room. */
function movedRows(count: number, from: number, to: number): number[] {
  const room = roomFor(from, to);
  return Array.from({ length: count }, (_, at) => at + 1).map((place) => {
    if (place === from) return to;
    return room && place >= room.first && place <= room.last ? place + room.by : place;
  });
}

describe("making room", () => {
  test("for a channel that stays is nothing", () => {
    expect(roomFor(2, 2)).toBeNull();
  });

  test.each([
    ["up by one", 3, 2, [1, 3, 2, 4]],
    ["down by one", 2, 3, [1, 3, 2, 4]],
    ["from last to first", 4, 1, [2, 3, 4, 1]],
    ["from first to last", 1, 4, [4, 1, 2, 3]],
  ])("%s", (_, from, to, places) => {
    expect(movedRows(4, from, to)).toEqual(places);
  });

  test("leaves no gap and no place twice, and a move back undoes it", () => {
    const place = fc.integer({ min: 1, max: 6 });
    fc.assert(
      fc.property(place, place, (from, to) => {
        const room = roomFor(from, to);
        expect(room !== null && room.first <= from && from <= room.last).toBe(false);
        const moved = movedRows(6, from, to);
        expect([...moved].sort()).toEqual([1, 2, 3, 4, 5, 6]);
        const back = movedRows(6, to, from);
        expect(moved.map((at) => back[at - 1])).toEqual([1, 2, 3, 4, 5, 6]);
      }),
    );
  });
});
