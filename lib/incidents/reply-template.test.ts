import { describe, expect, test } from "vitest";
import {
  FIRST_REPLY,
  filledReply,
  REPLY_FIELDS,
  type ReplyValues,
  replyLocale,
  templateFault,
} from "./reply-template";

const VALUES: ReplyValues = {
  code: "BC-7K3F9Q",
  reference: "R-1",
  wallet: "支付宝",
  bank: "工商银行",
  step: "验证",
  errorCode: "66",
  since: "11月24日 12:00",
  note: "",
};

describe("a reply template", () => {
  test.each([
    ["without fields", "请稍后再试。", null],
    ["with every field", REPLY_FIELDS.map((field) => `{{${field}}}`).join(" "), null],
    ["with blanks inside the braces", "{{ bank }}", null],
    ["with single braces", "{bank}", null],
    ["with a field that nobody knows", "{{balance}}", "incident.unknownField"],
    ["with an empty field", "{{}}", "incident.unknownField"],
    ["with a field that is not closed", "{{bank", "incident.brokenField"],
    ["with a field that is not opened", "bank}}", "incident.brokenField"],
    ["of the desk, in Chinese", FIRST_REPLY.zh, null],
    ["of the desk, in English", FIRST_REPLY.en, null],
  ])("%s is sound or says why not", (_, template, expected) => {
    expect(templateFault(template)?.messageKey ?? null).toBe(expected);
  });

  test("says which field is unknown", () => {
    expect(templateFault("{{code}} {{ balance }}")?.params).toEqual({ field: "{{balance}}" });
  });

  test("is filled with the facts of the case", () => {
    expect(filledReply("{{code}}：{{bank}} → {{ wallet }}，{{step}}，{{errorCode}}。{{note}}", VALUES)).toBe(
      "BC-7K3F9Q：工商银行 → 支付宝，验证，66。",
    );
  });

  test("does not read a value as a template or as a pattern", () => {
    const values = { ...VALUES, reference: "{{bank}} $& $1" };
    expect(filledReply("[{{reference}}]", values)).toBe("[{{bank}} $& $1]");
  });

  test("leaves no blanks where a value is empty", () => {
    expect(filledReply("一。{{note}} \n二", VALUES)).toBe("一。\n二");
  });
});

describe("a reply is in", () => {
  test.each([
    ["Chinese to a Chinese message", "绑不上卡", "zh-CN"],
    ["English to an English message", "Card cannot be added", "en"],
    ["Chinese to a message in both", "绑卡 failed", "zh-CN"],
    ["Chinese to a message without words", "66", "zh-CN"],
    ["Chinese to no message", "", "zh-CN"],
  ] as const)("%s", (_, message, expected) => {
    expect(replyLocale(message)).toBe(expected);
  });
});
