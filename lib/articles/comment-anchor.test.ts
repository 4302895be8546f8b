import { describe, expect, test } from "vitest";
import { isStillThere } from "./comment-anchor";

const TEXT =
  "## 客户怎么做\n\n1. 打开**支付宝**，进入[设置](https://a.example/x)。\n2. 核对预留\n手机号。\n\n> 失败三次就停。";

describe("the passage of a remark", () => {
  test.each([
    ["as it was written", "打开**支付宝**", true],
    ["as it is read", "打开支付宝，进入设置。", true],
    ["over two items of a list", "进入设置。\n核对预留手机号", true],
    ["over a line break", "预留手机号", true],
    ["in a quote", "失败三次", true],
    ["that is gone", "身份证", false],
    ["that says more than there is", "失败三次就停。请等待", false],
    ["of marks alone", "**", false],
    ["of nothing", " ", false],
  ])("%s: found is %s", (_, quote, found) => {
    expect(isStillThere(quote, TEXT)).toBe(found);
  });
});
