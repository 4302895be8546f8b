import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CardPrefix, type CardReading, cardCheckSchema, readCardNumber } from "./card-facts";
import { CARD_KIND_OF_TABLE_TYPE, type TableCardType } from "./card-kind";
import { passesLuhn } from "./luhn";

const prefixes: CardPrefix[] = readFileSync("prisma/seed/card-prefixes.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => {
    const [prefix = "", bankCode = "", type, length, status] = line.split(",");
    return {
      prefix,
      bankCode,
      cardKind: CARD_KIND_OF_TABLE_TYPE[type as TableCardType],
      length: Number(length),
      status: status as CardPrefix["status"],
    };
  });

const withCheckDigit = (body: string) =>
  body + [..."0123456789"].find((digit) => passesLuhn(Array.from(body + digit, Number)));
const numberOn = (prefix: string, length: number) => withCheckDigit(prefix.padEnd(length - 1, "0"));
const read = (typed: string, chosenBankCode?: string) => readCardNumber(typed, prefixes, chosenBankCode);
const sure = (code: string) => ({ code, certainty: "sure" });
const maybe = (code: string) => ({ code, certainty: "maybe" });

describe("the prefix table", () => {
  test("has every row with a known kind, length and status", () => {
    expect(prefixes.length).toBe(775);
    for (const { prefix, cardKind, length, status } of prefixes) {
      expect(prefix).toMatch(/^\d{3,9}$/);
      expect(cardKind).toBeDefined();
      expect(length >= 15 && length <= 19).toBe(true);
      expect(["agreed", "single", "conflict"]).toContain(status);
    }
  });
});

describe("full numbers of ICBC", () => {
  test.each([
    ["an 18-digit debit card on 621205", "621205", 18, "debit"],
    ["an 18-digit debit card on 622020", "622020", 18, "debit"],
    ["a 19-digit debit card on 622202", "622202", 19, "debit"],
    ["a 16-digit credit card on 622230", "622230", 16, "credit"],
    ["a 15-digit credit card on 370246", "370246", 15, "credit"],
    ["a debit card on a prefix of four digits", "9558", 19, "debit"],
  ] as const)("%s is all good", (_name, prefix, length, cardKind) => {
    expect(read(numberOn(prefix, length), "ICBC")).toMatchObject({
      digitsTyped: length,
      isFull: true,
      luhn: "ok",
      bank: sure("ICBC"),
      cardKind,
      lengthExpected: [length],
      length: "ok",
      answerCode: "all_good",
    });
  });
});

describe("what is wrong with a number", () => {
  const good = numberOn("622202", 19);
  test.each<[string, string, string | undefined, Partial<CardReading>]>([
    ["a changed digit", good.replace("0000", "0100"), "ICBC", { luhn: "fail", answerCode: "luhn_bad" }],
    [
      "a right check digit at the wrong length",
      numberOn("622202", 18),
      "ICBC",
      { luhn: "ok", length: "wrong", answerCode: "length_bad" },
    ],
    [
      "a wrong check digit and a wrong length",
      `${numberOn("622202", 18).slice(0, -1)}x`.replace("x", "3"),
      "ICBC",
      { length: "wrong", luhn: "fail", answerCode: "luhn_bad" },
    ],
    [
      "more digits than any card has",
      `${good}0`,
      "ICBC",
      { isFull: false, last4: null, luhn: "not_checked", length: "wrong", answerCode: "length_bad" },
    ],
    [
      "another bank than the chosen one",
      good,
      "CCB",
      { bank: { code: "ICBC", certainty: "sure" }, answerCode: "other_bank" },
    ],
    ["no bank chosen", good, undefined, { answerCode: "all_good" }],
    [
      "a prefix that is not in the table",
      numberOn("626999", 19),
      "ICBC",
      {
        bank: "unknown",
        cardKind: "unknown",
        lengthExpected: [],
        length: "unknown",
        answerCode: "bin_unknown",
      },
    ],
  ])("%s", (_name, typed, chosen, expected) => {
    expect(read(typed, chosen)).toMatchObject(expected);
  });
});

describe("whose card it is", () => {
  test.each([
    ["49102 is claimed by two banks and nobody is chosen", "49102", undefined, "unknown"],
    ["49102 is claimed by two banks, one of them chosen", "49102", "ABC", maybe("ABC")],
    ["49102 is claimed by two banks, the other one chosen", "49102", "BOC", maybe("BOC")],
    ["49102 is claimed by two banks, neither chosen", "49102", "ICBC", "unknown"],
    ["53591 is claimed by two banks and nobody is chosen", "53591", undefined, "unknown"],
    ["a row whose sources disagree is a maybe", "622210", "ICBC", maybe("ICBC")],
    ["a row with one source is a maybe", "601427", "ABC", maybe("ABC")],
    ["a maybe does not contradict the chosen bank", "601427", "ICBC", maybe("ABC")],
  ])("%s", (_name, prefix, chosen, bank) => {
    const length = prefix === "601427" ? 19 : 16;
    expect(read(numberOn(prefix, length), chosen)).toMatchObject({
      bank,
      cardKind: "unknown",
      lengthExpected: [],
      answerCode: "bin_unknown",
    });
  });

  test("the longest prefix wins over a shorter one of another bank", () => {
    const rows: CardPrefix[] = [
      { prefix: "62220", bankCode: "ABC", cardKind: "credit", length: 16, status: "agreed" },
      { prefix: "622202", bankCode: "ICBC", cardKind: "debit", length: 19, status: "agreed" },
    ];
    for (const ordered of [rows, rows.toReversed()]) {
      expect(readCardNumber("622202", ordered).bank).toEqual(sure("ICBC"));
      expect(readCardNumber("622201", ordered).bank).toEqual(sure("ABC"));
    }
  });

  test("a bank with two kinds and lengths on one prefix leaves the kind open and expects both lengths", () => {
    const rows: CardPrefix[] = [
      { prefix: "622202", bankCode: "ICBC", cardKind: "debit", length: 19, status: "agreed" },
      { prefix: "622202", bankCode: "ICBC", cardKind: "credit", length: 16, status: "agreed" },
    ];
    expect(readCardNumber(numberOn("622202", 16), rows)).toMatchObject({
      cardKind: "unknown",
      lengthExpected: [16, 19],
      length: "ok",
    });
  });
});

describe("numbers that are not whole", () => {
  test.each<[string, string, Partial<CardReading>]>([
    ["nothing typed", "", { digitsTyped: 0, bin: null, last4: null, bank: "unknown", answerCode: null }],
    [
      "five digits name no bank, even on a prefix of four",
      "95580",
      { bin: null, bank: "unknown", answerCode: null },
    ],
    [
      "six digits name the bank",
      "622202",
      { bin: "622202", last4: null, isFull: false, luhn: "not_checked", answerCode: null },
    ],
    [
      "twelve digits are not judged",
      "622202000000",
      { isFull: false, length: "unknown", luhn: "not_checked" },
    ],
    ["thirteen digits are judged", "6222020000000", { isFull: true, length: "wrong" }],
    [
      "a masked number gives both ends",
      "622202******1234",
      {
        bin: "622202",
        last4: "1234",
        isFull: false,
        length: "unknown",
        luhn: "not_checked",
        answerCode: null,
      },
    ],
    [
      "a mask in groups gives no first six",
      "6222 **** **** 1234",
      { bin: null, last4: "1234", bank: "unknown" },
    ],
  ])("%s", (_name, typed, expected) => {
    expect(readCardNumber(typed, prefixes, "ICBC")).toMatchObject(expected);
  });

  test("six digits of another bank are enough to say so", () => {
    expect(read("622202", "CCB").answerCode).toBe("other_bank");
  });
});

describe("how a number may be written", () => {
  const plain = read(numberOn("622202", 19), "ICBC");
  test.each([
    ["with spaces", (number: string) => number.replace(/(.{4})/g, "$1 ")],
    ["with dashes", (number: string) => number.replace(/(.{4})/g, "$1-")],
    [
      "in full-width digits",
      (number: string) => number.replace(/\d/g, (digit) => "０１２３４５６７８９".charAt(Number(digit))),
    ],
    ["with words around", (number: string) => `卡号：${number}。`],
  ])("%s", (_name, write) => {
    expect(read(write(numberOn("622202", 19)), "ICBC")).toEqual(plain);
  });
});

test("a reading never holds more than the first six and the last four digits", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^(62220|6212|4000)[0-9]{3,20}$/), (typed) => {
      const { bin, last4, answerCode, ...rest } = read(typed, "ICBC");
      expect(bin ?? "").toHaveLength(typed.length >= 6 ? 6 : 0);
      expect((last4 ?? "").length).toBeLessThanOrEqual(4);
      expect(JSON.stringify(rest)).not.toMatch(/\d{3,}/);
      expect(cardCheckSchema.nullable().safeParse(answerCode).success).toBe(true);
    }),
  );
});
