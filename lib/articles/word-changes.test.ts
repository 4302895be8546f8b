import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TextChange, withoutLongSames, wordChanges } from "./word-changes";

/** Written as `same [-removed-] {+added+}`. */
const told = (changes: readonly TextChange[]): string =>
  changes
    .map(({ kind, text }) => (kind === "same" ? text : kind === "added" ? `{+${text}+}` : `[-${text}-]`))
    .join("");

describe("what became of a text", () => {
  test.each([
    ["nothing of the same text", "一样", "一样", "一样"],
    [
      "a Chinese word in the middle of a sentence",
      "请客户更新身份证件",
      "请客户核对身份证件",
      "请客户[-更新-]{+核对+}身份证件",
    ],
    ["an English word", "ask the bank first", "ask the wallet first", "ask the [-bank-]{+wallet+} first"],
    ["a line that was put in", "一\n三\n", "一\n二\n三\n", "一\n{+二\n+}三\n"],
    ["a line that is gone", "一\n二\n三", "一\n三", "一\n[-二\n-]三"],
    ["a number", "等 10 分钟", "等 30 分钟", "等 [-10-]{+30+} 分钟"],
    ["everything of a new text", "", "新", "{+新+}"],
    ["everything of a text that is gone", "旧", "", "[-旧-]"],
  ])("tells %s", (_, before, after, expected) => {
    expect(told(wordChanges(before, after))).toBe(expected);
  });

  test("put together is the text before and the text after, whatever they say", () => {
    const text = fc
      .array(fc.constantFrom("银行", "卡", " ", "\n", "\r\n", "card", "，", "😀", "a", "##"), {
        maxLength: 40,
      })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        const without = (kind: TextChange["kind"]) =>
          changes.flatMap((change) => (change.kind === kind ? [] : [change.text])).join("");
        expect(without("added")).toBe(before);
        expect(without("removed")).toBe(after);
      }),
    );
  });

  test.each([
    [
      "sixty thousand Chinese characters that have nothing in common",
      "银".repeat(60_000),
      "卡".repeat(60_000),
    ],
    [
      "thirty thousand lines, every second one changed",
      Array.from({ length: 20_000 }, (_, line) => `${line % 7}`).join("\n"),
      Array.from({ length: 20_000 }, (_, line) => (line % 2 ? `${line % 7}` : "x")).join("\n"),
    ],
    [
      "a long line of words, every third one changed",
      Array.from({ length: 10_000 }, (_, word) => `w${word}`).join(" "),
      Array.from({ length: 10_000 }, (_, word) => (word % 3 ? `w${word}` : `x${word}`)).join(" "),
    ],
  ])("is told soon: %s", (_, before, after) => {
    const start = process.cpuUsage();
    expect(wordChanges(before, after).length).toBeGreaterThan(0);
    // The processor's time, not the clock's: what else the machine does is no matter.
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(1_000);
  });
});

describe("long stretches that stayed", () => {
  const long = `${"一行不变的话。\n".repeat(100)}`;
  test("are left out but for what stands beside a change, and nothing is lost", () => {
    const changes: TextChange[] = [
      { kind: "same", text: long },
      { kind: "added", text: "新" },
      { kind: "same", text: long },
      { kind: "removed", text: "旧" },
      { kind: "same", text: long },
    ];
    const shown = withoutLongSames(changes);
    expect(shown.map(({ kind }) => kind)).toEqual([
      "skipped",
      "same",
      "added",
      "same",
      "skipped",
      "same",
      "removed",
      "same",
      "skipped",
    ]);
    expect(shown.map(({ text }) => text).join("")).toBe(changes.map(({ text }) => text).join(""));
  });

  test("that are short stay whole", () => {
    const changes: TextChange[] = [{ kind: "same", text: "短" }];
    expect(withoutLongSames(changes)).toEqual(changes);
  });
});
