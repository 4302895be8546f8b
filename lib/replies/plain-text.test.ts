import { expect, test } from "vitest";
import { plainText } from "./plain-text";

test.each([
  ["核对**银行预留手机号**。", "核对银行预留手机号。"],
  ["See *this* and __that__ and `code`.", "See this and that and code."],
  ["打开[银行官网](https://www.icbc.com.cn)查看", "打开银行官网 (https://www.icbc.com.cn)查看"],
  ["[https://a.cn](https://a.cn)", "https://a.cn"],
  ["![图](https://a.cn/x.png)", "图"],
  ["> [!warning]\n> 不要借卡", "不要借卡"],
  ["### 小标题\n正文", "小标题\n正文"],
  ["RESERVED_PHONE_2 与 3 * 4 * 5", "RESERVED_PHONE_2 与 3 * 4 * 5"],
  ["1\\. 不是列表", "1. 不是列表"],
])("%s reads as %s", (markdown, text) => {
  expect(plainText(markdown)).toBe(text);
});
