import { describe, expect, test } from "vitest";
import { cardReadings } from "./card-readings";
import { readDraft, writeDraft } from "./new-case-draft";
import { EMPTY_CASE, logCaseInput, type NewCaseValues } from "./new-case-values";

const KEY = "0123456789abcdef";
const FULL_NUMBER = "6222021234567890128";
const filled: NewCaseValues = {
  ...EMPTY_CASE,
  walletCode: "ALIPAY",
  bankCode: "ICBC",
  bin: "622202",
  last4: "0128",
  readings: cardReadings(FULL_NUMBER, [], ["ICBC"]),
  errorCode: " 66 ",
  messageText: `我的卡号 ${FULL_NUMBER}，提示预留手机号不一致`,
  customerRef: "13912345678",
  triesIn24h: 2,
};

describe("a draft", () => {
  test("comes back with what was typed, its texts masked", () => {
    const draft = readDraft(writeDraft({ values: filled, idempotencyKey: KEY }, EMPTY_CASE));
    expect(draft?.idempotencyKey).toBe(KEY);
    expect(draft?.values.messageText).toBe("我的卡号 622202••••••0128，提示预留手机号不一致");
    expect(draft?.values).toMatchObject({ walletCode: "ALIPAY", readings: filled.readings, triesIn24h: 2 });
  });

  test("never holds a card number", () => {
    expect(writeDraft({ values: filled, idempotencyKey: KEY }, EMPTY_CASE)).not.toContain("6222021");
  });

  test("of an untouched form is none, also of one that begins with another channel", () => {
    expect(writeDraft({ values: EMPTY_CASE, idempotencyKey: KEY }, EMPTY_CASE)).toBeNull();
    const byPhone: NewCaseValues = { ...EMPTY_CASE, channel: "phone" };
    expect(writeDraft({ values: byPhone, idempotencyKey: KEY }, byPhone)).toBeNull();
    expect(writeDraft({ values: EMPTY_CASE, idempotencyKey: KEY }, byPhone)).not.toBeNull();
  });

  test("with a value that does not fit any more keeps the rest", () => {
    const text = JSON.stringify({ values: { walletCode: "ALIPAY", channel: "fax" }, idempotencyKey: KEY });
    expect(readDraft(text)?.values).toEqual({ ...EMPTY_CASE, walletCode: "ALIPAY" });
  });

  test.each([[null], ["{"], ["null"], ["[]"], ['{"values":{}}']])("is not made of %s", (text) => {
    expect(readDraft(text)).toBeNull();
  });
});

describe("logCaseInput", () => {
  test("masks the free texts and says what the card said for the chosen bank", () => {
    expect(logCaseInput(filled, "Asia/Shanghai")).toMatchObject({
      walletCode: "ALIPAY",
      bin: "622202",
      last4: "0128",
      cardCheck: "bin_unknown",
      errorCode: "66",
      messageText: "我的卡号 622202••••••0128，提示预留手机号不一致",
      customerRef: "139••••5678",
    });
  });

  test("sends the time that the desk's clock showed as an instant, and none when the field is empty", () => {
    const late = { ...EMPTY_CASE, arrivedAt: "2026-11-24T23:30" };
    expect(logCaseInput(late, "Asia/Shanghai").arrivedAt).toBe("2026-11-24T15:30:00.000Z");
    expect(logCaseInput(EMPTY_CASE, "Asia/Shanghai").arrivedAt).toBeNull();
  });

  test("sends null for what is not known and has no field beyond the request's", () => {
    const input = logCaseInput(EMPTY_CASE, "Asia/Shanghai");
    expect(input).toMatchObject({ bin: null, last4: null, cardCheck: null, errorCode: null, bankCode: null });
    expect(Object.keys(input)).not.toContain("readings");
  });
});
