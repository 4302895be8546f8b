import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { compileModel } from "@/lib/diagnosis/compiled-model";
import type { Evidence, Symptoms } from "@/lib/diagnosis/evidence";
import { matchMessages } from "@/lib/diagnosis/message-match";
import { parseModel } from "@/lib/diagnosis/model-schema";
import { suggestNextChecks } from "@/lib/diagnosis/next-check";
import { diagnose } from "@/lib/diagnosis/posterior";
import { seedCauses } from "@/prisma/seed/causes";
import { cardBindingModel } from "./card-binding-model";

const model = compileModel(cardBindingModel);

const diagnosed = (symptoms: Symptoms, answers: Evidence["answers"] = {}) =>
  diagnose(model, { symptoms, answers });
const posterior = (diagnosis: ReturnType<typeof diagnose>, causeCode: string) =>
  diagnosis.causes.find((cause) => cause.causeCode === causeCode)?.posterior ?? Number.NaN;
const upop = (errorCode: string): Symptoms => ({ codeSystem: "UPOP", errorCode });

describe("the document", () => {
  test("is a valid model, also after a journey through JSON", () => {
    expect(parseModel(JSON.parse(JSON.stringify(cardBindingModel)))).toEqual({
      ok: true,
      model: cardBindingModel,
    });
  });

  test("has the causes of the catalogue", () => {
    const codes = cardBindingModel.causes.map(({ code }) => code);
    expect(codes).toHaveLength(25);
    expect(codes.sort()).toEqual(seedCauses.map(({ code }) => code).sort());
  });

  test("has checks 0 to 16 in order", () => {
    expect(cardBindingModel.checks.map(({ number }) => number)).toEqual(
      Array.from({ length: 17 }, (_, n) => n),
    );
  });

  test("has the 137 rows of the code map and the three switch codes that share a UPOP number", () => {
    const bySystem = Object.fromEntries(
      cardBindingModel.codeSystems.map(({ code }) => [
        code,
        cardBindingModel.codes.filter(({ system }) => system === code).length,
      ]),
    );
    expect(bySystem).toEqual({
      UPOP: 32,
      CUPS: 19 + 3,
      TENCENT4E: 21,
      REAPAL: 20,
      BAOFOO: 27,
      EPAY163: 12,
      ANTOM: 5,
      TENPAY_MSG: 1,
    });
  });

  test("keeps Chinese questions within 24 characters and answers within 14", () => {
    const tooLong = cardBindingModel.checks.flatMap(({ question, answers }) => [
      ...(question.zh.length > 24 ? [question.zh] : []),
      ...answers.map(({ label }) => label.zh).filter((label) => label.length > 14),
    ]);
    expect(tooLong).toEqual([]);
  });

  test("says everything in Chinese and in English", () => {
    const texts = [
      ...cardBindingModel.checks.flatMap(({ question, how, answers }) => [
        question,
        how,
        ...answers.map(({ label }) => label),
      ]),
      ...cardBindingModel.codes.map(({ meaning }) => meaning),
      ...cardBindingModel.messages.map(({ label }) => label),
      ...seedCauses.flatMap(({ nameZh, nameEn, etaZh, etaEn }) => [
        { zh: nameZh, en: nameEn },
        { zh: etaZh, en: etaEn },
      ]),
    ];
    const hasHan = (text: string) => /\p{Script=Han}/u.test(text);
    expect(texts.filter(({ zh, en }) => !hasHan(zh) || hasHan(en))).toEqual([]);
  });
});

describe("estimates of the checklist", () => {
  const factorKept = 1.5;

  test.each<[check: string, answer: string, cause: string, ratio: number]>([
    ["FAILED_STEP", "REGISTER", "WALLET_RESTRICTED", 4],
    ["FAILED_STEP", "INSTALL", "NET_APP", 4],
    ["FAILED_STEP", "ADD_CARD", "BIND_COUNT", 4],
    ["FAILED_STEP", "ADD_CARD", "WALLET_UNSUPPORTED", 4],
    ["FAILED_STEP", "CARD_DATA", "INPUT_CARD", 3],
    ["FAILED_STEP", "CARD_DATA", "WALLET_UNSUPPORTED", 3],
    ["FAILED_STEP", "VERIFY", "PHONE_MISMATCH", 3],
    ["FAILED_STEP", "VERIFY", "SMS_CODE_BAD", 3],
    ["FAILED_STEP", "VERIFY", "INPUT_CARD", 0.4],
    ["FAILED_STEP", "CONFIRM", "NONCOUNTER_LIMIT", 3],
    ["CARD_CHECK", "LUHN_BAD", "INPUT_CARD", 15],
    ["CARD_CHECK", "LENGTH_BAD", "INPUT_CARD", 10],
    ["CARD_CHECK", "OTHER_BANK", "INPUT_CARD", 8],
    ["CARD_CHECK", "BIN_UNKNOWN", "INPUT_CARD", 1],
    ["CARD_CHECK", "GOOD_DEBIT", "INPUT_CARD", 0.15],
    ["CARD_CHECK", "GOOD_CREDIT", "CVV_EXPIRY_BAD", 3],
    ["CARD_CHECK", "GOOD_DEBIT", "CVV_EXPIRY_BAD", 0.05],
    ["OTHER_BANK_CARD", "WORKS", "WALLET_RESTRICTED", 0.15],
    ["OTHER_BANK_CARD", "WORKS", "CARD_BLOCKED", 1.5],
    ["OTHER_BANK_CARD", "FAILS", "DEVICE_RISK", 4],
    ["OTHER_BANK_CARD", "FAILS", "ID_MISMATCH", 4],
    ["OTHER_WALLET", "WORKS", "PHONE_MISMATCH", 0.15],
    ["OTHER_WALLET", "WORKS", "WALLET_RESTRICTED", 4],
    ["OTHER_WALLET", "FAILS", "NONCOUNTER_LIMIT", 2],
    ["RESERVED_PHONE", "DIFFERS", "PHONE_MISMATCH", 12],
    ["RESERVED_PHONE", "SAME_SEEN", "PHONE_MISMATCH", 0.1],
    ["RESERVED_PHONE", "THINKS_SAME", "PHONE_MISMATCH", 0.8],
    ["CODE_ARRIVED", "NO_PHONE_CONFIRMED", "SMS_NOT_RECEIVED", 10],
    ["CODE_ARRIVED", "NO_PHONE_UNCONFIRMED", "PHONE_MISMATCH", 3],
    ["CODE_ARRIVED", "NO_PHONE_UNCONFIRMED", "SMS_NOT_RECEIVED", 3],
    ["CODE_ARRIVED", "ARRIVED_REFUSED", "SMS_CODE_BAD", 10],
    ["CODE_ARRIVED", "ARRIVED_REFUSED", "PHONE_MISMATCH", 0.1],
    ["REAL_NAME", "DIFFERENT", "ID_MISMATCH", 10],
    ["REAL_NAME", "RARE_CHARACTER", "NAME_CHAR", 25],
    ["ID_DOCUMENT", "EXPIRED", "DOC_EXPIRED", 10],
    ["ID_DOCUMENT", "RENEWED_NOT_TOLD", "DOC_EXPIRED", 10],
    ["CARD_STATE", "BLOCKED", "CARD_BLOCKED", 25],
    ["CARD_STATE", "INACTIVE", "CARD_INACTIVE", 25],
    ["CARD_STATE", "RECEIVE_ONLY", "NONCOUNTER_LIMIT", 25],
    ["CARD_STATE", "NORMAL", "CARD_BLOCKED", 0.15],
    ["ONLINE_PAY", "OFF", "ONLINE_PAY_OFF", 15],
    ["ONLINE_PAY", "ON", "ONLINE_PAY_OFF", 0.1],
    ["CARD_KIND_CLASS", "UNSUPPORTED_KIND", "CARD_TYPE", 20],
    ["CARD_KIND_CLASS", "CLASS_II_III", "ACCT_CLASS", 8],
    ["CARD_KIND_CLASS", "OVERSEAS", "FOREIGN", 20],
    ["BIND_COUNT", "AT_LIMIT", "BIND_COUNT", 15],
    ["TRIES_24H", "THREE_OR_MORE", "TRIES_EXCEEDED", 8],
    ["APP_DEVICE", "OLD_OR_OFFLINE", "NET_APP", 5],
    ["APP_DEVICE", "RISKY_DEVICE", "DEVICE_RISK", 8],
    ["SIMILAR_CASES", "SPIKE", "BANK_MAINT", 10],
    ["SIMILAR_CASES", "SPIKE", "IFACE_FAULT", 10],
  ])("%s %s moves %s about %d-fold", (checkCode, answerCode, causeCode, ratio) => {
    const check = cardBindingModel.checks.find(({ code }) => code === checkCode);
    const answer = check?.answers.findIndex(({ code }) => code === answerCode) ?? -1;
    const share = (key: string) => {
      const counts = check?.counts[key] ?? [];
      return (counts[answer] ?? Number.NaN) / counts.reduce((total, count) => total + count, 0);
    };
    const kept = share(causeCode) / share("default") / ratio;
    expect(kept).toBeGreaterThanOrEqual(1 / factorKept);
    expect(kept).toBeLessThanOrEqual(factorKept);
  });

  test("bases of each check sum to 1, so that its default counts sum to 20", () => {
    for (const { counts } of cardBindingModel.checks) {
      expect(counts.default?.reduce((total, count) => total + count, 0)).toBeCloseTo(20, 2);
    }
  });
});

describe("a diagnosis with the model", () => {
  const step5 = { SCAM_SIGNS: "NONE", FAILED_STEP: "VERIFY", CARD_CHECK: "GOOD_DEBIT" };

  test("leads with the phone for UPOP 66 at verification, and is nearly sure once the number differs", () => {
    const before = diagnosed(upop("66"), step5);
    expect(before.causes[0]?.causeCode).toBe("PHONE_MISMATCH");
    expect(
      posterior(diagnosed(upop("66"), { ...step5, RESERVED_PHONE: "DIFFERS" }), "PHONE_MISMATCH"),
    ).toBeGreaterThan(0.8);
  });

  test("turns to the identity once the phone is seen to be the same", () => {
    const after = diagnosed(upop("66"), { ...step5, RESERVED_PHONE: "SAME_SEEN" });
    expect(after.causes[0]?.causeCode).toBe("ID_MISMATCH");
  });

  test("suggests the reserved phone next", () => {
    const [first] = suggestNextChecks(model, { symptoms: upop("66"), answers: step5 });
    expect(first).toMatchObject({ checkCode: "RESERVED_PHONE", minutes: 1 });
    expect(first?.splits[0]).toBe("PHONE_MISMATCH");
  });

  test("reads 61 as a wrong number in UPOP, as a limit in the switch, and as both without a system", () => {
    const inUpop = posterior(diagnosed(upop("61")), "INPUT_CARD");
    const inSwitch = posterior(diagnosed({ codeSystem: "CUPS", errorCode: "61" }), "INPUT_CARD");
    const without = diagnosed({ errorCode: "61" });
    expect(inUpop).toBeGreaterThan(0.5);
    expect(inSwitch).toBeLessThan(0.13);
    expect(posterior(without, "INPUT_CARD")).toBeGreaterThan(inSwitch);
    expect(posterior(without, "INPUT_CARD")).toBeLessThan(inUpop);
    expect(without.codeRefs).toEqual(["CUPS:61", "UPOP:61"]);
    expect(without.unmatched.systemMissing).toBe(true);
  });

  test("lets an unlisted UPOP code speak for its owner only, and an unlisted one elsewhere for nobody", () => {
    expect(diagnosed(upop("07")).codeRefs).toEqual(["UPOP:01-09"]);
    expect(posterior(diagnosed(upop("07")), "IFACE_FAULT")).toBeGreaterThan(
      posterior(diagnosed({}), "IFACE_FAULT"),
    );
    expect(diagnosed({ codeSystem: "CUPS", errorCode: "07" }).causes).toEqual(diagnosed({}).causes);
  });

  test.each([
    ["SCAM_SIGNS", "COACHED", ["suspected_scam"]],
    ["SCAM_SIGNS", "NOT_OWN_CARD", ["suspected_scam"]],
    ["SCAM_SIGNS", "NONE", []],
    ["TRIES_24H", "THREE_OR_MORE", ["tries"]],
    ["TRIES_24H", "UNDER_THREE", []],
  ])("raises for %s %s the stop flags %j", (check, answer, flags) => {
    expect(diagnosed({}, { [check]: answer }).stopFlags).toEqual(flags);
  });

  test.each<[cause: string, symptoms: Symptoms, answers: Record<string, string>]>([
    ["INPUT_CARD", {}, { CARD_CHECK: "LUHN_BAD" }],
    ["PHONE_MISMATCH", {}, { RESERVED_PHONE: "DIFFERS" }],
    ["ID_MISMATCH", {}, { REAL_NAME: "DIFFERENT" }],
    ["NAME_CHAR", {}, { REAL_NAME: "RARE_CHARACTER" }],
    ["DOC_EXPIRED", {}, { ID_DOCUMENT: "RENEWED_NOT_TOLD" }],
    ["SMS_NOT_RECEIVED", {}, { CODE_ARRIVED: "NO_PHONE_CONFIRMED" }],
    ["SMS_CODE_BAD", {}, { CODE_ARRIVED: "ARRIVED_REFUSED" }],
    ["CVV_EXPIRY_BAD", upop("65"), { CARD_CHECK: "GOOD_CREDIT" }],
    ["CARD_EXPIRED", {}, { CARD_STATE: "EXPIRED" }],
    ["CARD_BLOCKED", {}, { CARD_STATE: "BLOCKED" }],
    ["CARD_INACTIVE", {}, { CARD_STATE: "INACTIVE" }],
    ["ONLINE_PAY_OFF", {}, { ONLINE_PAY: "OFF" }],
    ["NONCOUNTER_LIMIT", {}, { CARD_STATE: "RECEIVE_ONLY" }],
    ["ACCT_CLASS", { messageText: "该卡为Ⅱ类户" }, { CARD_KIND_CLASS: "CLASS_II_III" }],
    ["CARD_TYPE", {}, { CARD_KIND_CLASS: "UNSUPPORTED_KIND" }],
    ["WALLET_UNSUPPORTED", { messageText: "暂不支持该银行" }, {}],
    ["BIND_COUNT", {}, { BIND_COUNT: "AT_LIMIT" }],
    ["WALLET_RESTRICTED", { messageText: "账户存在风险" }, {}],
    ["MINOR", { messageText: "未成年人请由监护人办理" }, {}],
    // A cause of one case in a hundred takes two signs: one answer alone is as often a slip.
    ["FOREIGN", { messageText: "仅支持境内银行卡" }, { CARD_KIND_CLASS: "OVERSEAS" }],
    ["BANK_MAINT", { messageText: "银行系统维护中" }, { SIMILAR_CASES: "SPIKE" }],
    ["IFACE_FAULT", upop("04"), {}],
    ["NET_APP", { messageText: "网络异常，请检查网络" }, {}],
    ["DEVICE_RISK", { messageText: "当前环境异常" }, { APP_DEVICE: "RISKY_DEVICE" }],
    ["TRIES_EXCEEDED", upop("37"), { TRIES_24H: "THREE_OR_MORE" }],
  ])("can be led by %s", (causeCode, symptoms, answers) => {
    expect(diagnosed(symptoms, answers).causes[0]?.causeCode).toBe(causeCode);
  });
});

describe("message patterns", () => {
  const ids = (text: string) => matchMessages(model.messages, text).map(({ id }) => id);

  test.each([
    ["您输入的手机号与银行预留手机号不一致，请核对后重试。", ["PHONE_NOT_RESERVED"]],
    ["验证码已发送至银行预留手机号 138••••5678", []],
    ["身份信息或手机号有误", ["IDENTITY_OR_PHONE_WRONG"]],
    ["姓名含无法识别的生僻字或圆点", ["NAME_RARE_CHARACTER"]],
    ["您的身份证已过期，请更新身份证", ["ID_DOCUMENT_EXPIRED"]],
    ["Your ID card has expired", ["ID_DOCUMENT_EXPIRED"]],
    ["The card has expired. Use another card.", ["CARD_EXPIRED"]],
    ["一直收不到验证码怎么办", ["SMS_NOT_RECEIVED"]],
    ["验证码错误次数过多，请明日再试", ["TRIES_AT_LIMIT"]],
    ["验证码发送过于频繁", ["SMS_REQUESTS_TOO_OFTEN"]],
    ["密码错误次数超限", ["PIN_TRIES_AT_LIMIT"]],
    ["您的账户存在风险", ["WALLET_ACCOUNT_RESTRICTED"]],
    ["该交易存在风险", ["RISK_CONTROL"]],
    ["This card is not activated for online payments", ["ONLINE_PAYMENT_OFF"]],
    ["该卡未激活", ["CARD_NOT_ACTIVE"]],
    ["您的卡为 ＩＩＩ 类账户，二类户同样受限", ["ACCOUNT_CLASS"]],
    ["该卡已办理非柜面业务限制", ["COUNTER_ONLY"]],
    ["How do I link my card to the app?", []],
  ])("read “%s” as %j", (text, expected) => {
    expect(ids(text)).toEqual(expected);
  });

  const bankingFile = resolve("../shared/data/banking77/train.csv");
  test.skipIf(!existsSync(bankingFile))(
    "find nothing in customers' questions about linking a card, save a card reported lost",
    () => {
      const rows: string[][] = parse(readFileSync(bankingFile));
      const questions = rows.flatMap(([text = "", label]) => (label === "card_linking" ? [text] : []));
      expect(questions.length).toBeGreaterThan(100);
      const found = questions.filter((text) => ids(text).length > 0);
      expect(found.filter((text) => !/reported +lost/.test(text))).toEqual([]);
    },
  );
});
