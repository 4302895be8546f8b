import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { placeValues } from "@/lib/articles/place-values";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import { builtReply, repliedCause } from "./reply";

const BODY = `## 这是什么意思

说明。

## 客户怎么做

先看这里。

1. 在{{bank}} App 查看**预留手机号**。{{done: RESERVED_PHONE=SAME_SEEN,DIFFERS}}
2. 号码停用的，到网点更新，或拨打 {{hotline}}。{{done: RESERVED_PHONE=SAME_SEEN; UPDATE_PHONE}}
   带上身份证。
3. 在{{wallet}}里只试一次。

不要借用他人的卡。

## 坐席怎么做

不给客户看。`;

type Facts = Parameters<typeof builtReply>[1];

const facts = (locale: Locale, changes: Partial<Facts> = {}): Facts => ({
  code: "BC-7K3F9Q",
  bankName: "工行",
  causeName: "预留手机号不一致",
  certainty: "likely",
  articleBody: BODY,
  done: { answers: {}, triedRemedies: [] },
  places: placeValues({ wallet: "支付宝", bank: "工行", hotline: "95588" }, locale === "en" ? "en" : "zh"),
  bankHotline: "95588",
  stop: null,
  isBound: false,
  ...changes,
});

const reply = (locale: Locale, changes: Partial<Facts> = {}) =>
  builtReply(messagesOf(locale).replies, facts(locale, changes));

describe.each(LOCALES)("a reply in %s", (locale) => {
  const words = messagesOf(locale).replies;

  test("has greeting, cause, all steps in order, hotline and closing line, and nothing of the agent's section", () => {
    const { text, doneCount } = reply(locale);
    const parts = ["工行", "预留手机号不一致", "先看这里。", words.steps, "1. 在工行 App 查看预留手机号。"];
    const rest = [
      "2. 号码停用的，到网点更新，或拨打 95588。\n   带上身份证。",
      "3. 在支付宝里只试一次。",
      "不要借用他人的卡。",
      "95588",
      "BC-7K3F9Q",
    ];
    let from = 0;
    for (const part of [...parts, ...rest]) {
      expect(text.indexOf(part, from), part).toBeGreaterThanOrEqual(0);
      from = text.indexOf(part, from) + part.length;
    }
    expect(text).not.toContain("不给客户看");
    expect(doneCount).toBe(0);
  });

  test("leaves out a step whose check is answered and numbers the rest anew", () => {
    const { text, doneCount } = reply(locale, {
      done: { answers: { RESERVED_PHONE: "DIFFERS" }, triedRemedies: [] },
    });
    expect(text).not.toContain("查看预留手机号");
    expect(text).toContain("1. 号码停用的");
    expect(text).toContain("2. 在支付宝里");
    expect(doneCount).toBe(1);
  });

  test("leaves out a step whose remedy was carried out", () => {
    const { text } = reply(locale, { done: { answers: {}, triedRemedies: ["UPDATE_PHONE"] } });
    expect(text).not.toContain("号码停用");
    expect(text).not.toContain("带上身份证");
    expect(text).toContain("查看预留手机号");
  });

  test("says so when every step is done, and does not ask to go on", () => {
    const articleBody = "## 一\n\n说明\n\n## 二\n\n1. 做。{{done: A=Y}}";
    const { text } = reply(locale, { articleBody, done: { answers: { A: "Y" }, triedRemedies: [] } });
    expect(text).toContain(words.noneLeft);
    expect(text).not.toContain(words.steps);
  });

  test("with signs of a scam says to stop, and names neither cause nor steps", () => {
    const { text } = reply(locale, { stop: "suspected_scam", certainty: "confirmed" });
    expect(text).toContain(words.scam);
    expect(text).not.toContain("预留手机号");
    expect(text).not.toContain("只试一次");
  });

  test("after three failures asks not to try again", () => {
    expect(reply(locale, { stop: "tries" }).text).toContain(words.tries);
    expect(reply(locale).text).not.toContain(words.tries);
  });

  test("of a bound card asks for nothing more", () => {
    const { text } = reply(locale, { isBound: true, certainty: "confirmed" });
    expect(text).toContain(words.bound);
    expect(text).not.toContain("只试一次");
  });

  test("without a bank names none", () => {
    const { text } = reply(locale, { bankName: null, bankHotline: null, places: placeValues({}, "zh") });
    expect(text).toContain(words.noHotline);
    expect(text).not.toContain("工行");
  });

  test("says confirmed only of what is confirmed, and no figure ever", () => {
    const sentence = (certainty: Facts["certainty"]) => reply(locale, { certainty }).text.split("\n\n")[1];
    expect(new Set((["confirmed", "likely", "possible", "unknown"] as const).map(sentence)).size).toBe(4);
    for (const certainty of ["likely", "possible"] as const) {
      expect(sentence(certainty)).not.toMatch(/%|已经查明|have found/);
      expect(sentence(certainty)).toContain("预留手机号不一致");
    }
  });

  const CHECKS = ["A", "B", "C"];
  const done = fc.record({
    answers: fc.dictionary(fc.constantFrom(...CHECKS), fc.constantFrom("X", "Y")),
    triedRemedies: fc.subarray(["R", "S"]),
  });
  const mark = fc.oneof(
    fc.constant(null),
    fc
      .tuple(fc.constantFrom(...CHECKS), fc.constantFrom("X", "Y"))
      .map(([c, a]) => ({ check: c, answer: a })),
    fc.constantFrom("R", "S").map((remedy) => ({ remedy })),
  );
  const place = fc.constantFrom("", "{{bank}}", "{{ wallet }}", "{{hotline}}");
  const steps = fc.array(fc.record({ mark, place }), { maxLength: 8 });

  test("never shows a step that is done, shows every other, and leaves no place unfilled", () => {
    fc.assert(
      fc.property(steps, done, (drawn, known) => {
        const lines = drawn.map(({ mark: one, place: name }, at) => {
          const condition = one === null ? "" : "check" in one ? `${one.check}=${one.answer}` : one.remedy;
          return `${at + 1}. 【第${at}步】${name}${condition && `{{done: ${condition}}}`}`;
        });
        const articleBody = `## 一\n\n说明\n\n## 二\n\n${lines.join("\n")}`;
        const { text, doneCount } = reply(locale, { articleBody, done: known });
        const isDone = drawn.map(({ mark: one }) => {
          if (one === null) return false;
          return "check" in one
            ? known.answers[one.check] === one.answer
            : known.triedRemedies.includes(one.remedy);
        });
        isDone.forEach((is, at) => {
          expect(text.includes(`【第${at}步】`)).toBe(!is);
        });
        expect(doneCount).toBe(isDone.filter(Boolean).length);
        expect(text).not.toMatch(/\{\{|\}\}|\{\w+\}/);
      }),
    );
  });
});

describe("the cause of a reply", () => {
  const leading = { causeCode: "A", posterior: 0.98 };
  test.each([
    [
      "a recorded one goes before the diagnosis",
      { recorded: { causeCode: "B", isConfirmed: true }, leading },
      "B",
      "confirmed",
    ],
    [
      "a presumed one is not confirmed",
      { recorded: { causeCode: "B", isConfirmed: false }, leading },
      "B",
      "likely",
    ],
    [
      "an outcome without a cause leaves the diagnosis",
      { recorded: { causeCode: null, isConfirmed: false }, leading },
      "A",
      "likely",
    ],
    ["98 % are no certainty", { recorded: null, leading }, "A", "likely"],
    ["one half is likely", { recorded: null, leading: { causeCode: "A", posterior: 0.5 } }, "A", "likely"],
    [
      "less than one half is possible",
      { recorded: null, leading: { causeCode: "A", posterior: 0.49 } },
      "A",
      "possible",
    ],
    ["nothing is unknown", { recorded: null, leading: null }, null, "unknown"],
  ] as const)("%s", (_, given, causeCode, certainty) => {
    expect(repliedCause(given)).toEqual({ causeCode, certainty });
  });
});
