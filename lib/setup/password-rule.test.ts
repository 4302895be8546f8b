import { describe, expect, test } from "vitest";
import { decidePassword, MAX_PASSWORD_LENGTH } from "./password-rule";

const verdict = (password: string, login = "chen.li"): string => {
  const decision = decidePassword(password, login);
  return decision.ok ? "allowed" : decision.refusal;
};

describe("a password", () => {
  test.each([
    ["of 15 characters is allowed", "kettle-moth-rug", "allowed"],
    ["of 14 characters is too short", "kettle-moth-ru", "password.tooShort"],
    [
      "of 14 characters, one of them outside the basic plane, is too short",
      "𠮷野家的牛肉饭真好吃我每周去",
      "password.tooShort",
    ],
    ["of 15 Chinese characters is allowed", "我家阳台上的三盆薄荷去年夏天疯长", "allowed"],
    ["needs no digit, capital or sign", "threesmallfrogsjump", "allowed"],
    ["may have blanks", "a lamp under the old bridge", "allowed"],
  ])("%s", (_, password, expected) => {
    expect(verdict(password)).toBe(expected);
  });

  test("of 256 characters is allowed, one more is not", () => {
    const long = "lamp under bridge ".repeat(20);
    expect(verdict(long.slice(0, MAX_PASSWORD_LENGTH))).toBe("allowed");
    expect(verdict(long.slice(0, MAX_PASSWORD_LENGTH + 1))).toBe("password.tooLong");
  });

  test.each([
    ["the product's name and a year", "BindDesk-Admin-2026!"],
    ["one word several times", "passwordpassword"],
    ["stand-ins for letters", "P@$$word-P@$$word"],
    ["keyboard rows", "qwertyuiop123456"],
    ["digits in order", "123456789012345"],
    ["one character", "aaaaaaaaaaaaaaaaaaaa"],
    ["two characters in turn", "ababababababababab"],
    ["full-width letters of a common word", "ｐａｓｓｗｏｒｄ１２３４５６７８９"],
    ["Chinese product words", "工商银行卡绑卡密码管理员支付宝微信"],
    ["the login", "chen.li.chen.li.2026"],
    ["the alphabet", "abcdefghijklmnopqrstuvwxyz"],
  ])("made of %s is refused", (_, password) => {
    expect(verdict(password)).toBe("password.common");
  });

  test("is refused with its owner's login only", () => {
    expect(verdict("zhoumin-zhoumin-99", "zhoumin")).toBe("password.common");
    expect(verdict("zhoumin-zhoumin-99", "chen.li")).toBe("allowed");
  });
});
