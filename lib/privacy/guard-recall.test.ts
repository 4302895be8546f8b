import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decimalDigit } from "@/lib/cards/decimal-digit";
import { passesLuhn } from "@/lib/cards/luhn";
import { maskSensitive } from "./guard";

/** mulberry32: the same numbers on every run. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Random = () => number;
const SAMPLES = 10_000;

const pick = <Item>(random: Random, items: readonly Item[]): Item => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error("nothing to pick from");
  return item;
};
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join("");

function withCheckDigit(body: string): string {
  const check = Array.from({ length: 10 }, (_, digit) => digit).find((digit) =>
    passesLuhn(Array.from(`${body}${digit}`, Number)),
  );
  return `${body}${check}`;
}

const issued = readFileSync("prisma/seed/card-prefixes.csv", "utf8")
  .trim()
  .split("\n")
  .slice(1)
  .map((line) => line.split(","))
  .map((cells) => ({ prefix: cells[0] ?? "", length: Number(cells[3]) }));
/** Ranges of other issuers and schemes, with the lengths they issue. */
const elsewhere = [
  ...["620100", "621000", "622500", "623500", "626100", "628888"].map((prefix) => ({ prefix, length: 19 })),
  { prefix: "622155", length: 16 },
  { prefix: "623058", length: 16 },
  { prefix: "4532", length: 16 },
  { prefix: "5412", length: 16 },
  { prefix: "3782", length: 15 },
  { prefix: "3412", length: 15 },
  { prefix: "3612", length: 14 },
  { prefix: "3812", length: 14 },
  { prefix: "3530", length: 16 },
  { prefix: "6011", length: 16 },
];

function cardNumber(random: Random): string {
  const { prefix, length } = pick(random, random() < 0.8 ? issued : elsewhere);
  return withCheckDigit(prefix + digits(random, length - 1 - prefix.length));
}

const inOtherDigits = (zero: number) => (number: string) =>
  Array.from(number, (digit) => String.fromCodePoint(zero + Number(digit))).join("");
const inGroups = (separator: string, size: number) => (number: string) =>
  (number.match(new RegExp(`.{1,${size}}`, "g")) ?? []).join(separator);
const mixed = (random: Random) => (number: string) =>
  Array.from(number, (digit) => {
    const written = inOtherDigits(pick(random, [0x30, 0x30, 0xff10, 0x660]))(digit);
    return written + (random() < 0.4 ? pick(random, [" ", "-", ".", "\u00a0", "\u200b", "\n", " - "]) : "");
  }).join("");

const mixingRandom = seededRandom(7);
const DISGUISES: [string, (number: string) => string][] = [
  ["in one piece", (number) => number],
  ["in fours with spaces", inGroups(" ", 4)],
  ["in fours with dashes", inGroups("-", 4)],
  ["in fours with dots", inGroups(".", 4)],
  ["in fours with no-break spaces", inGroups("\u00a0", 4)],
  ["in fours with ideographic spaces", inGroups("\u3000", 4)],
  ["in fours with en dashes and spaces", inGroups(" – ", 4)],
  ["in fours with middle dots", inGroups("·", 4)],
  ["in fours with bullets", inGroups("•", 4)],
  ["in fours with underscores", inGroups("_", 4)],
  ["with a space after every digit", inGroups(" ", 1)],
  ["with a zero-width space after every digit", inGroups("\u200b", 1)],
  ["with a soft hyphen after every third digit", inGroups("\u00ad", 3)],
  ["with joiners and byte order marks", inGroups("\u200d\ufeff", 5)],
  ["broken over lines", inGroups("\r\n", 6)],
  ["broken over indented lines", inGroups("\n    ", 8)],
  ["in full-width digits", inOtherDigits(0xff10)],
  ["in Arabic-Indic digits", inOtherDigits(0x660)],
  ["in Persian digits with spaces", (number) => inGroups(" ", 4)(inOtherDigits(0x6f0)(number))],
  ["in a random mixture", mixed(mixingRandom)],
];

const digitsLeft = (text: string) =>
  Array.from(text, (character) => decimalDigit(character.codePointAt(0) ?? 0))
    .filter((digit) => digit >= 0)
    .join("");

describe("recall over generated card numbers", () => {
  test.each(DISGUISES)("masks at least 99.9 %% of card numbers written %s", (_name, disguise) => {
    const random = seededRandom(20251103);
    let masked = 0;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const number = cardNumber(random);
      const { text } = maskSensitive(`客户说卡号是${disguise(number)}，绑不上`);
      if (digitsLeft(text) === number.slice(0, 6) + number.slice(-4)) masked += 1;
    }
    expect(masked / SAMPLES).toBeGreaterThanOrEqual(0.999);
  });
});

const date = (random: Random) => {
  const two = (from: number, to: number) =>
    String(from + Math.floor(random() * (to - from + 1))).padStart(2, "0");
  return `${two(21, 26)}${two(1, 12)}${two(1, 28)}`;
};

const ORDER_NUMBERS: [string, (random: Random) => string][] = [
  ["date and serial of 14 to 20 digits", (r) => `20${date(r)}${digits(r, 6 + Math.floor(r() * 7))}`],
  [
    "date, time and serial",
    (r) => `20${date(r)}${String(Math.floor(r() * 240000)).padStart(6, "0")}${digits(r, 3)}`,
  ],
  ["short date and ten digits", (r) => `${date(r)}${digits(r, 10)}`],
  ["Alipay trade number", (r) => `20${date(r)}22001${digits(r, 15)}`],
  ["WeChat Pay transaction number", (r) => `42000${digits(r, 5)}20${date(r)}${digits(r, 10)}`],
  ["shop order of 19 digits", (r) => `${pick(r, ["1", "2", "3", "4"])}${digits(r, 18)}`],
  ["dashed order", (r) => `${date(r)}-${digits(r, 15)}`],
  ["parcel of two letters and 13 digits", (r) => `${pick(r, ["SF", "YT", "JD"])}${digits(r, 13)}`],
  ["parcel of 13 digits on 43 or 46", (r) => `${pick(r, ["43", "46"])}${digits(r, 11)}`],
  ["parcel of 14 or 15 digits on 7", (r) => `7${digits(r, 13 + Math.floor(r() * 2))}`],
  ["milliseconds since 1970", (r) => `17${digits(r, 11)}`],
  ["date, dash and serial in pieces", (r) => `20${date(r)}-${digits(r, 4)}-${digits(r, 6)}`],
];

describe("false alarms", () => {
  test.each(ORDER_NUMBERS)("masks at most 0.5 %% of order numbers: %s", (_name, orderNumber) => {
    const random = seededRandom(42);
    let alarms = 0;
    for (let sample = 0; sample < SAMPLES; sample += 1) {
      const text = `订单号 ${orderNumber(random)}，请查`;
      if (maskSensitive(text).text !== text) alarms += 1;
    }
    expect(alarms / SAMPLES).toBeLessThanOrEqual(0.005);
  });
});
