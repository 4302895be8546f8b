import { allowed, type Result, refused } from "@/lib/result";

/** NIST 800-63B-4 for a password that stands alone; characters as people count them. */
export const MIN_PASSWORD_LENGTH = 15;
/** In UTF-16 units, as the sign-in measures it. */
export const MAX_PASSWORD_LENGTH = 256;
/** Characters that must be left once common words are off. */
const MIN_OWN_LENGTH = 8;
const MIN_DIFFERENT = 5;

/** Words that guessing programs put together first, and those of this desk; longer ones come before their parts. */
const COMMON_WORDS = [
  "administrator",
  "correcthorsebatterystaple",
  "supervisor",
  "qwertyuiop",
  "1234567890",
  "0123456789",
  "9876543210",
  "asdfghjkl",
  "123456789",
  "1q2w3e4r5t",
  "password",
  "passwort",
  "passw0rd",
  "p4ssw0rd",
  "12345678",
  "87654321",
  "iloveyou",
  "woaini",
  "binddesk",
  "unionpay",
  "superman",
  "princess",
  "sunshine",
  "football",
  "baseball",
  "welcome",
  "support",
  "letmein",
  "monkey",
  "dragon",
  "master",
  "shadow",
  "secret",
  "qwerty",
  "zxcvbnm",
  "azerty",
  "abcdefghijklmnopqrstuvwxyz",
  "abcdefgh",
  "abc123",
  "1234567",
  "123456",
  "654321",
  "111111",
  "alipay",
  "wechat",
  "weixin",
  "zhifubao",
  "gonghang",
  "wallet",
  "login",
  "admin",
  "agent",
  "setup",
  "guest",
  "icbc",
  "bank",
  "card",
  "desk",
  "bind",
  "user",
  "test",
  "root",
  "12345",
  "1234",
  "5201314",
  "管理员",
  "支付宝",
  "工商银行",
  "银行卡",
  "微信",
  "绑卡",
  "密码",
] as const;

/** Message keys of the `errors` namespace. */
export type PasswordRefusal = "password.tooShort" | "password.tooLong" | "password.common";

/** Letters and digits alone, in small letters, with the usual stand-ins for letters read as letters. */
const bare = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("@", "a")
    .replaceAll("$", "s")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** What is left of a password once the login, common words, years and runs of one character are taken out. */
function ownPart(password: string, login: string): string {
  const words = [bare(login), ...COMMON_WORDS].filter((word) => word.length > 1);
  const without = words.reduce((rest, word) => rest.replaceAll(word, ""), bare(password));
  return without.replace(/(?:19|20)\d\d/g, "").replace(/(.)\1{2,}/gu, "$1");
}

/**
 * Whether a password may be taken: 15 to 256 characters of any kind, as long as it is more than common words, the
 * login and repetition. There are no rules on kinds of characters.
 */
export function decidePassword(password: string, login: string): Result<null, PasswordRefusal> {
  if ([...password].length < MIN_PASSWORD_LENGTH) return refused("password.tooShort");
  if (password.length > MAX_PASSWORD_LENGTH) return refused("password.tooLong");
  const own = [...ownPart(password, login)];
  if (own.length < MIN_OWN_LENGTH || new Set(own).size < MIN_DIFFERENT) return refused("password.common");
  return allowed(null);
}
