import { describe, expect, test } from "vitest";
import { causeLikelihood } from "./cause-likelihood";
import type { CompiledMessage } from "./compiled-model";
import { matchMessages, messageIndex } from "./message-match";

const likelihood = causeLikelihood(Float64Array.of(1, 2));
const index = messageIndex([
  { id: "CARD", patterns: ["card has expired", "卡已过期"], likelihood },
  { id: "DOCUMENT", patterns: ["id card has expired"], likelihood },
  { id: "CODE", patterns: ["验证码错误"], likelihood },
  { id: "LIMIT", patterns: ["次数超限制"], likelihood },
  { id: "LONG", patterns: ["abcd efgh"], likelihood },
  { id: "MIDDLE", patterns: ["h ijk"], likelihood },
  { id: "END", patterns: ["ijk"], likelihood },
  { id: "LEFT", patterns: ["uvwx"], likelihood },
  { id: "RIGHT", patterns: ["wxyz"], likelihood },
  { id: "TRIES", patterns: ["错误次数", "验证码错误次数"], likelihood },
] satisfies CompiledMessage[]);

describe("matchMessages", () => {
  test.each([
    ["finds a message in the middle of a sentence", "抱歉，该卡已过期，请更换", ["CARD"]],
    ["ignores case and width", "Your CARD has ｅｘｐｉｒｅｄ.", ["CARD"]],
    ["counts a message once however often it occurs", "卡已过期 卡已过期 card has expired", ["CARD"]],
    ["prefers the longer pattern that contains another message's", "ID card has expired", ["DOCUMENT"]],
    [
      "keeps the shorter message when it also stands alone",
      "ID card has expired; the card has expired",
      ["CARD", "DOCUMENT"],
    ],
    ["keeps messages that merely stand side by side", "卡已过期，验证码错误", ["CARD", "CODE"]],
    ["prefers the longer of two patterns that overlap in part", "验证码错误次数超限制", ["TRIES"]],
    ["keeps what only a dropped pattern overlapped", "abcd efgh ijk", ["LONG", "END"]],
    ["keeps both of two equally long patterns that overlap", "uvwxyz", ["LEFT", "RIGHT"]],
    ["leaves the code out when the tries are meant", "验证码错误次数过多", ["TRIES"]],
    ["finds nothing in other words", "how do I link my card", []],
    ["finds nothing in no text", "", []],
  ])("%s", (_name, text, expected) => {
    expect(matchMessages(index, text).map(({ id }) => id)).toEqual(expected);
  });
});
