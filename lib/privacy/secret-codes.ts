import type { DigitText, Stretch } from "./digit-groups";

/**
 * What may stand between the name of a code and its digits. Kept to a few marks and link words: with free words or
 * a new clause between them, "收不到验证码，错误码 4001" would lose the error code that the whole case is about.
 */
const LINK =
  "(?:[\\s:=()【】\\[\\]\"'“”「」\\p{Pd}]|是|为|為|码|碼|号|號|的|数字|[后末]|[三四六346]位数?|is|was|code|number|value)";
const SECURITY_CODE = "([0-9]{3,4}(?![0-9])|[0-9](?: [0-9]){2,3}(?! ?[0-9•]))";
const SMS_CODE = "([0-9]{4,8}(?![0-9])|[0-9]{3}[ -][0-9]{3}(?![0-9])|[0-9](?: [0-9]){3,7}(?! ?[0-9•]))";

const SECURITY_NAMES = [
  "(?<![a-z])(?:cvv2?/cvc2?|cvv2?|cvc2?|cvn2?)",
  "安全[码碼]|卡背面|背面[后末]三位",
  "security code|card verification",
].join("|");
const SMS_NAMES = [
  "验证[码碼]|驗證[码碼]|校验[码碼]|校驗碼|动态(?:[码碼]|口令|密码)|短信[码碼]",
  "(?<![a-z])otp(?![a-z])|verification code|one[- ]time (?:code|password|passcode|pin)|sms code|passcode",
].join("|");

const AFTER_SECURITY_NAME = new RegExp(`(?:${SECURITY_NAMES})${LINK}{0,12}${SECURITY_CODE}`, "giu");
const AFTER_SMS_NAME = new RegExp(`(?:${SMS_NAMES})${LINK}{0,12}${SMS_CODE}`, "giu");
const BEFORE_SMS_NAME =
  /(?<![0-9])([0-9]{4,8})(?![0-9])\s{0,3}(?:是|为|is)\s{0,3}(?:[您你]的|本次|your|the)?\s{0,3}(?:短信)?(?:验证码|校验码|动态码|动态密码|verification code|otp)/giu;

function closeMatches(digits: DigitText, pattern: RegExp): Stretch[] {
  const found: Stretch[] = [];
  for (const match of digits.text.matchAll(pattern)) {
    const code = match[1] ?? "";
    const start = match.index + match[0].lastIndexOf(code);
    const end = start + code.length;
    if (digits.closed.subarray(start, end).includes(1)) continue;
    digits.closed.fill(1, start, end);
    found.push({ start, end });
  }
  return found;
}

/** Closes and returns the 3–4 digits that follow the name of a card security code. */
export function closeSecurityCodes(digits: DigitText): Stretch[] {
  return closeMatches(digits, AFTER_SECURITY_NAME);
}

/** Closes and returns the 4–8 digits that follow, or in "… is your code" precede, the name of a one-time code. */
export function closeSmsCodes(digits: DigitText): Stretch[] {
  return [...closeMatches(digits, AFTER_SMS_NAME), ...closeMatches(digits, BEFORE_SMS_NAME)];
}
