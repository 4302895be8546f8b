import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import type { FieldIssue } from "@/lib/app-error";
import { messagesOf } from "@/lib/i18n/messages";
import { caseResolver } from "./case-resolver";
import { EMPTY_CASE, type NewCaseValues } from "./new-case-values";

const messages = messagesOf("zh-CN").errors;
const translate = createTranslator({
  locale: "zh-CN",
  messages,
  onError: (error) => {
    throw error;
  },
});
const sentenceOf = ({ messageKey, params }: FieldIssue): string =>
  translate(messageKey as Parameters<typeof translate>[0], params);

async function errorsOf(changes: Partial<NewCaseValues>): Promise<Record<string, unknown>> {
  const judge = caseResolver(sentenceOf, "Asia/Shanghai");
  const { errors } = await judge({ ...EMPTY_CASE, walletCode: "alipay", ...changes }, undefined, {
    fields: {},
    shouldUseNativeValidation: false,
  });
  return Object.fromEntries(Object.entries(errors).map(([name, error]) => [name, error?.message]));
}

describe("the form is judged by the request's schema", () => {
  test("a wallet alone is enough", async () => {
    expect(await errorsOf({})).toEqual({});
  });

  test.each<[string, Partial<NewCaseValues>, keyof NewCaseValues, string]>([
    ["no wallet", { walletCode: null }, "walletCode", messages.field.required],
    ["five digits of the first six", { bin: "62220" }, "bin", messages.card.bin],
    [
      "a message of 4,001 characters",
      { messageText: "字".repeat(4_001) },
      "messageText",
      messages.text.tooLong,
    ],
    ["a code of 41 characters", { errorCode: "X".repeat(41) }, "errorCode", messages.text.tooLong],
    ["NUL in a reference", { customerRef: "a\u0000" }, "customerRef", messages.text.nul],
    ["half a character", { device: "\ud800" }, "device", messages.text.loneSurrogate],
  ])("says at its field what is wrong with %s", async (_case, changes, name, sentence) => {
    expect(await errorsOf(changes)).toEqual({ [name]: sentence });
  });

  test("a hundred tries are too many and the limit is named", async () => {
    expect((await errorsOf({ triesIn24h: 100 })).triesIn24h).toContain("99");
  });

  test("a message of 4,000 characters is fine", async () => {
    expect(await errorsOf({ messageText: "字".repeat(4_000) })).toEqual({});
  });
});
