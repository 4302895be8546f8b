import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CardPrefix } from "@/lib/cards/card-facts";
import { cardReadings, cardRemarks, readingFor } from "./card-readings";

const prefixes: CardPrefix[] = [
  { prefix: "622202", bankCode: "ICBC", cardKind: "debit", length: 19, status: "agreed" },
  { prefix: "622848", bankCode: "ABC", cardKind: "debit", length: 19, status: "single" },
];
const banks = ["ICBC", "ABC"];
const ICBC_CARD = "6222 0212 3456 7890 128";
const ICBC_BAD_DIGIT = "6222 0212 3456 7890 127";

const keysFor = (typed: string, bank: string | null, table: CardPrefix[] | null = prefixes) => {
  const reading = readingFor(cardReadings(typed, table, banks), bank);
  return reading ? cardRemarks(reading, bank, table !== null).map(({ key }) => key) : [];
};

describe("a card that was read before its bank was chosen", () => {
  const readings = cardReadings(ICBC_CARD, prefixes, banks);

  test.each([
    [null, "all_good"],
    ["ICBC", "all_good"],
    ["ABC", "other_bank"],
    ["CMB", "all_good"],
  ])("with bank %s answers %s", (bank, answer) => {
    expect(readingFor(readings, bank)?.answerCode).toBe(answer);
  });

  test("holds no more of the number than the first six and the last four digits", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[1-9]\d{15,18}$/), (number) => {
        expect(JSON.stringify(cardReadings(number, prefixes, banks))).not.toContain(number.slice(0, 7));
      }),
    );
  });
});

describe("what is said of a card", () => {
  test.each([
    ["a good card of the chosen bank", ICBC_CARD, "ICBC", ["bankSure", "luhnOk"]],
    ["a card of another bank", ICBC_CARD, "ABC", ["otherBank", "luhnOk"]],
    ["a bad check digit comes first", ICBC_BAD_DIGIT, "ICBC", ["luhnBad", "bankSure"]],
    ["a wrong length", "6222 0212 3456 78906", "ICBC", ["luhnBad", "lengthBad", "bankSure"]],
    ["a bank that is not sure does not contradict", "622848", "ICBC", ["bankMaybe"]],
    ["an unknown prefix says unknown", "999999", "ICBC", ["binUnknown"]],
    ["too few digits say nothing", "62220", "ICBC", []],
  ])("%s", (_sentence, typed, bank, keys) => {
    expect(keysFor(typed, bank)).toEqual(keys);
  });

  test("without the table only the check digit is judged", () => {
    expect(keysFor(ICBC_CARD, "ICBC", null)).toEqual(["noTable", "luhnOk"]);
    expect(readingFor(cardReadings(ICBC_CARD, null, banks), "ICBC")?.answerCode).toBeNull();
    expect(readingFor(cardReadings(ICBC_BAD_DIGIT, null, banks), "ICBC")?.answerCode).toBe("luhn_bad");
  });
});
