import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { containsFullCardNumber, type MaskedKind, maskSensitive } from "./guard";

const CARD_16 = "6222300000000003";
const CARD_19 = "6222021234567890128";
const ID = "11010519491231002X";

/** Pieces that meet each other in every order: numbers, parts of numbers, code names, separators and masks. */
const hostileText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.stringMatching(/^[0-9]{1,9}$/) },
      {
        weight: 6,
        arbitrary: fc.constantFrom(" ", "-", ".", "\n", "\u200b", "•", "••••", "x", "X", "，", "a"),
      },
      fc.constantFrom(CARD_16, CARD_19, ID, "440524188001010014", "13812345678", "+86", "8613912345678"),
      fc.constantFrom("4000 0000 0000 0002", "4000", "0000", "1 3 8 1 2 3 4 5 6 7 8", "６２２２０２", "٤٠٠٠"),
      fc.constantFrom("CVV", "CVV2", "验证码", "是", "OTP ", " is your OTP", "是您的验证码", "安全码："),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.join(""));

describe("what is masked and what stays", () => {
  test.each<[string, string, string, MaskedKind[]]>([
    ["a card keeps its first six and last four digits", CARD_16, "622230••••••0003", ["card"]],
    ["a card of 19 digits has the same mask", `卡号${CARD_19}。`, "卡号622202••••••0128。", ["card"]],
    ["a card of 18 digits", "621205000000000006", "621205••••••0006", ["card"]],
    ["a card of 15 digits", "370246000000001", "370246••••••0001", ["card"]],
    [
      "a card in groups loses its separators",
      "see 6222 3000-0000.0003 ok",
      "see 622230••••••0003 ok",
      ["card"],
    ],
    ["a full-width card", "６２２２３０００００００００03", "622230••••••0003", ["card"]],
    ["a spreadsheet's decimals stay outside", `${CARD_19}.00`, "622202••••••0128.00", ["card"]],
    ["a list marker stays outside", `1.${CARD_16}`, "1.622230••••••0003", ["card"]],
    [
      "a mistyped card of a bank of the table",
      "卡号6222021234567890129，",
      "卡号622202••••••0129，",
      ["card"],
    ],
    ["a number with a bank's prefix at another length", "622202123456789013", "622202123456789013", []],
    ["two cards", `${CARD_16}，${CARD_19}`, "622230••••••0003，622202••••••0128", ["card", "card"]],
    ["a card pasted twice is masked wholly", CARD_19 + CARD_19, "••••••", ["card"]],
    ["a card with its expiry behind it is masked wholly", `${CARD_19}1228`, "••••••", ["card"]],
    ["an identity number keeps its ends", `证件 ${ID}`, "证件 1••••X", ["id_number"]],
    ["a small x", "11010519491231002x", "1••••x", ["id_number"]],
    ["a full-width identity number", "１１０１０５１９４９１２３１００２Ｘ", "1••••X", ["id_number"]],
    ["an identity number in pieces", "110105 19491231 002X", "1••••X", ["id_number"]],
    ["an identity number of digits only", "440524188001010014", "4••••4", ["id_number"]],
    ["a mobile", "电话13812345678", "电话138••••5678", ["mobile"]],
    ["a mobile with country code", "+86 138-1234-5678", "+86 138••••5678", ["mobile"]],
    ["a country code in one piece", "+8613812345678", "+86138••••5678", ["mobile"]],
    ["a long country code in one piece", "008613812345678", "0086138••••5678", ["mobile"]],
    ["a mobile digit by digit", "1 3 8 1 2 3 4 5 6 7 8", "138••••5678", ["mobile"]],
    ["a security code", "CVV: 123", "CVV: ••••", ["security_code"]],
    ["a security code behind CVV2", "cvv2 1234", "cvv2 ••••", ["security_code"]],
    ["a security code glued to CVV2", "CVV2123", "CVV2••••", ["security_code"]],
    ["a full-width security code", "ＣＶＮ２：１２３", "ＣＶＮ２：••••", ["security_code"]],
    ["a security code in Chinese", "卡背面后三位是123", "卡背面后三位是••••", ["security_code"]],
    ["安全码", "安全码 123", "安全码 ••••", ["security_code"]],
    ["CVC", "my CVC is 123", "my CVC is ••••", ["security_code"]],
    ["a one-time code", "验证码：123456", "验证码：••••", ["sms_code"]],
    ["a short one-time code", "短信码 1234", "短信码 ••••", ["sms_code"]],
    ["a long one-time code", "动态码为12345678", "动态码为••••", ["sms_code"]],
    ["a one-time code in two halves", "OTP: 123 456", "OTP: ••••", ["sms_code"]],
    ["a one-time code in English", "verification code is 123456", "verification code is ••••", ["sms_code"]],
    ["a one-time code before its name", "123456是您的验证码", "••••是您的验证码", ["sms_code"]],
    [
      "a card behind the word for a code is a card",
      "验证码 6222 3000 0000 0003",
      "验证码 622230••••••0003",
      ["card"],
    ],
    [
      "all at once, in the order of the text",
      `${ID} 13812345678 ${CARD_16} CVV 123 OTP 4567`,
      "1••••X 138••••5678 622230••••••0003 CVV •••• OTP ••••",
      ["id_number", "mobile", "card", "security_code", "sms_code"],
    ],
  ])("%s", (_name, typed, expected, kinds) => {
    const { text, masked } = maskSensitive(typed);
    expect(text).toBe(expected);
    expect(masked.map(({ kind }) => kind)).toEqual(kinds);
  });

  test.each([
    ["a wrong check digit", "6222300000000004"],
    ["twelve digits", "622230000004"],
    ["twenty digits with no card of the table in them", "62600000000000000009"],
    ["a prefix no card has", "1234567812345001"],
    ["a date with a serial", "20251103123456789"],
    ["a short date with a serial that passes the check digit", "2511030000000005"],
    ["an identity number with a wrong check character", "110105194912310021"],
    ["an identity number born on 30 February", "110105194902300004"],
    ["an identity number with a letter behind it", "11010519491231002XY"],
    ["eleven digits on 12", "12812345678"],
    ["twelve digits on 138", "138123456789"],
    ["a day, a month, a year and a number", "15-11-2025 100"],
    ["an error code behind the word for a code", "收不到验证码，错误码 4001"],
    ["an error code in the next sentence", "CVV 校验失败。代码 3028"],
    ["two digits behind CVV", "CVV 65"],
    ["five digits behind CVV", "CVV 95588"],
    ["three digits behind a one-time code's name", "验证码 123"],
    ["nine digits behind a one-time code's name", "验证码 123456789"],
    ["a word that ends in otp", "laptotp 123456"],
    ["a hotline", "请拨 95588"],
    ["a masked card", "622202••••••1234"],
    ["digits on both sides of a mask that stands alone", "622230 •••• 0000000003"],
    ["a card with asterisks", "6222 **** **** 1234"],
    ["no digits at all", "绑不上卡 🙂"],
  ])("leaves %s alone", (_name, typed) => {
    expect(maskSensitive(typed)).toEqual({ text: typed, masked: [] });
  });

  test("returns the text around a card unchanged, with its invisible and broken characters", () => {
    const around = ["\u200bＡ ٣\u00a0\u{1d7d8}\ud800 ", "\r\n\u200d７ 行 🙂"] as const;
    expect(maskSensitive(`${around[0]}【${CARD_16}】${around[1]}`).text).toBe(
      `${around[0]}【622230••••••0003】${around[1]}`,
    );
  });

  test("takes a card whose digits are also the start of a longer reading as one stretch", () => {
    expect(maskSensitive("4000 0000 0000 0002 622230 0000000003").text).toBe(
      "400000••••••0002 622230••••••0003",
    );
  });
});

describe("spans", () => {
  test("say where the masks stand in the masked text and hold nothing else", () => {
    const { text, masked } = maskSensitive(`a ${CARD_16} b 13812345678`);
    expect(masked.map(({ start, end }) => text.slice(start, end))).toEqual([
      "622230••••••0003",
      "138••••5678",
    ]);
    expect(Object.keys(masked[0] ?? {})).toEqual(["kind", "start", "end"]);
  });

  test("lie in order and hold a mask each", () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const { text, masked } = maskSensitive(typed);
        let end = 0;
        for (const span of masked) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(span.start, span.end)).toContain("••••");
          end = span.end;
        }
      }),
    );
  });
});

describe("algebra", () => {
  test("masking a masked text changes nothing", () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const once = maskSensitive(typed).text;
        expect(maskSensitive(once)).toEqual({ text: once, masked: [] });
      }),
      { numRuns: 3_000 },
    );
  });

  test("all text outside the spans is the source's, in order", () => {
    fc.assert(
      fc.property(hostileText, (typed) => {
        const { text, masked } = maskSensitive(typed);
        let from = 0;
        let searchFrom = 0;
        for (const { start, end } of [...masked, { start: text.length, end: text.length }]) {
          const kept = text.slice(from, start);
          const place = typed.indexOf(kept, searchFrom);
          expect(place).toBeGreaterThanOrEqual(0);
          searchFrom = place + kept.length;
          from = end;
        }
      }),
    );
  });
});

describe("hostile length", () => {
  const LENGTH = 256 * 1024;
  test.each([
    ["one digit repeated", "6".repeat(LENGTH), 0],
    ["digits with spaces", "6 ".repeat(LENGTH / 2), 0],
    ["digits with invisible characters", "6\u200b".repeat(LENGTH / 2), 0],
    ["cards in a row", `${CARD_16}，`.repeat(LENGTH / 17), Math.floor(LENGTH / 17)],
    ["a code's name repeated", "验证码是".repeat(LENGTH / 4), 0],
  ])("finishes and answers rightly on 256 KB of %s", (_name, typed, expected) => {
    expect(maskSensitive(typed).masked.length).toBe(expected);
  });
});

describe("containsFullCardNumber", () => {
  test.each([
    ["a card in disguise", "6222-3000-0000-0003", true],
    ["its first six and last four digits", "622230 0003", false],
    ["a mobile", "13812345678", false],
    ["a masked card", "622230••••••0003", false],
  ])("%s", (_name, typed, expected) => {
    expect(containsFullCardNumber(typed)).toBe(expected);
  });
});
