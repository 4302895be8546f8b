import { describe, expect, test } from "vitest";
import { type ArrivalFacts, liveCell } from "./live-case";

const LOGGED = new Date("2026-03-04T04:00:00Z");
const facts: ArrivalFacts = {
  createdAt: LOGGED,
  arrivedAt: null,
  isImported: false,
  isDemo: false,
  loggedBankCode: "A",
  loggedWalletCode: "x",
};
const earlier = (minutes: number, ms = 0): Date => new Date(LOGGED.getTime() - minutes * 60_000 - ms);

describe("a case counts live", () => {
  test.each<[string, Partial<ArrivalFacts>, boolean]>([
    ["when it was logged and nobody said when it arrived", {}, true],
    ["when it was logged half an hour after it arrived", { arrivedAt: earlier(30) }, true],
    ["but not a millisecond later", { arrivedAt: earlier(30, 1) }, false],
    ["when it arrived just then", { arrivedAt: LOGGED }, true],
    ["but not when it is said to arrive after it was logged", { arrivedAt: earlier(0, -1) }, false],
    ["but not when it was imported", { isImported: true }, false],
    ["but not when it was made up for a trial", { isDemo: true }, false],
    ["when its bank is unknown", { loggedBankCode: null }, true],
  ])("%s", (_, given, isLive) => {
    expect(liveCell({ ...facts, ...given }) !== null).toBe(isLive);
  });

  test("for the bank and wallet it was logged with, at the time it was logged", () => {
    expect(liveCell(facts)).toEqual({ loggedAt: LOGGED, bankCode: "A", walletCode: "x" });
  });

  test("within other limits when they are given", () => {
    expect(liveCell({ ...facts, arrivedAt: earlier(6) }, 5)).toBeNull();
  });
});
