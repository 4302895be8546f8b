import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import { messagesOf } from "@/lib/i18n/messages";
import type { CaseDetail } from "./case-schema";
import { type Packet, type PacketFacts, packetOf } from "./packet";
import { packetText, withTrace } from "./packet-text";

const both = (text: string) => ({ zh: text, en: text });
const entry = (code: string, name: string, hotline: string | null) => ({
  code,
  name: both(name),
  hotline,
  hotlineSeenOn: null,
  website: null,
  retiredAt: null,
  version: 1,
});
const cause = (code: string, name: string) => ({
  code,
  name: both(name),
  owners: [],
  eta: both("1"),
  version: 1,
});

const CARD = "6222021234567890128";
const NAME = "王小明";

const answer = (id: string, checkCode: string, answerCode: string, answeredAt: string) => ({
  id,
  checkCode,
  answerCode,
  answeredAt,
  answeredBy: "李",
  suggestedCheckCode: null,
});

const supportCase: PacketFacts["supportCase"] & Pick<CaseDetail, "customerRef"> = {
  code: "BC-7K3F9Q",
  customerRef: NAME,
  walletCode: "alipay",
  bankCode: "ICBC",
  cardKind: "debit",
  status: "open",
  causeCode: null,
  causeCertainty: null,
  createdAt: "2026-11-25T01:00:00.000Z",
  closedAt: null,
  bin: "622202",
  last4: "0128",
  bindingStep: "verify",
  codeSystem: "UPOP",
  errorCode: "66",
  messageText: `信息不一致，卡号 ${CARD}，手机 13800138000`,
  platform: "android",
  device: "Xiaomi 15",
  appVersion: "10.6",
  triesIn24h: 2,
  answers: [
    answer("1", "PAY", "ON", "2026-11-25T01:02:00.000Z"),
    answer("2", "PHONE", "unknown", "2026-11-25T01:05:00.000Z"),
    answer("3", "SKIP", "skipped", "2026-11-25T01:03:00.000Z"),
  ],
  remedyTrials: [
    { id: "4", remedyCode: "FIX", helped: false, recordedBy: "李", recordedAt: "2026-11-25T01:06:00.000Z" },
  ],
};

const against = { source: "answer" as const, ref: "PAY", answerCode: "ON", weightDb: -10 };
const diagnosis: PacketFacts["diagnosis"] = {
  causes: [
    {
      causeCode: "PHONE",
      posterior: 0.81,
      rank: 1,
      confirmedCases: 0,
      evidence: [{ ...against, weightDb: 4 }],
    },
    { causeCode: "IDENTITY", posterior: 0.15, rank: 2, confirmedCases: 0, evidence: [against] },
    { causeCode: "PAY_OFF", posterior: 0.03, rank: 3, confirmedCases: 0, evidence: [against] },
    { causeCode: "RARE", posterior: 0.01, rank: 4, confirmedCases: 0, evidence: [] },
  ],
  codeRefs: ["UPOP:66"],
  labels: { "UPOP:66": both("身份信息不符") },
  automaticAnswers: { AUTO: "FINE" },
};

const check = (code: string, question: string, answers: [string, string][]) => ({
  code,
  number: 1,
  question: both(question),
  how: both(""),
  minutes: 1,
  source: "agent" as const,
  answers: answers.map(([answer, label]) => ({ code: answer, label: both(label), tone: "good" as const })),
});

const facts = (locale: Locale, changes: Partial<PacketFacts> = {}): PacketFacts => ({
  supportCase,
  diagnosis,
  checklist: {
    modelId: "m",
    modelNumber: 1,
    codeSystems: [{ code: "UPOP", name: both("银联在线") }],
    remedies: [{ code: "FIX", label: both("开通网上支付") }],
    checks: [
      check("PAY", "开通了吗？", [["ON", "已开通"]]),
      check("PHONE", "号码一致吗？", [["SAME", "一致"]]),
      check("SKIP", "跳过的？", [["X", "x"]]),
      check("AUTO", "卡号对吗？", [["FINE", "通过"]]),
    ],
  },
  catalog: {
    wallets: [entry("alipay", "支付宝", "95188")],
    banks: [{ ...entry("ICBC", "中国工商银行", "95588"), shortName: both("工行") }],
    causes: [
      cause("PHONE", "手机号不一致"),
      cause("IDENTITY", "证件不一致"),
      cause("PAY_OFF", "没开网上支付"),
      cause("RARE", "少见"),
    ],
    channels: [],
  },
  recipient: "bank",
  locale,
  timeZone: "Asia/Shanghai",
  words: messagesOf(locale).packet,
  vocabulary: messagesOf(locale).cases.vocabulary,
  ...changes,
});

const linesOf = ({ sections }: Packet, key: string): string[] => {
  const section = sections.find((one) => one.key === key);
  if (!section) throw new Error(`no section ${key}`);
  return "lines" in section ? section.lines : section.pairs.map(({ label, value }) => `${label} ${value}`);
};

describe.each(LOCALES)("a packet in %s", (locale) => {
  const words = messagesOf(locale).packet;

  test("names whom it is for with the number to call", () => {
    expect(packetOf(facts(locale)).to).toContain("中国工商银行 · ");
    expect(packetOf(facts(locale)).to).toContain("95588");
    expect(packetOf(facts(locale, { recipient: "wallet" })).to).toContain("95188");
    const unknown = packetOf(facts(locale, { supportCase: { ...supportCase, bankCode: null } }));
    expect(unknown.to).toContain(words.someBank);
  });

  test.each(["bank", "wallet"] as const)(
    "for the %s has no name, phone, or full card number",
    (recipient) => {
      const text = packetText(packetOf(facts(locale, { recipient })));
      for (const secret of [NAME, "李", CARD, "13800138000"]) expect(text).not.toContain(secret);
    },
  );

  test("gives the bank six and four digits, the wallet the last four and the device", () => {
    const bank = linesOf(packetOf(facts(locale)), "case").join("\n");
    const wallet = linesOf(packetOf(facts(locale, { recipient: "wallet" })), "case").join("\n");
    expect(bank).toContain("622202••••0128");
    expect(bank).not.toContain("Xiaomi");
    expect(wallet).toContain("••••0128");
    expect(wallet).not.toContain("622202");
    expect(wallet).toContain("Xiaomi 15");
  });

  test("gives times in the organisation's zone, by name", () => {
    const text = linesOf(packetOf(facts(locale)), "case").join("\n");
    expect(text).toMatch(/0?9:00.*Asia\/Shanghai/);
    expect(text).toMatch(/0?9:02.*0?9:05/);
    expect(text).toContain(words.head.notClosed);
  });

  test("gives the code with its system and meaning", () => {
    const text = linesOf(packetOf(facts(locale)), "failure").join("\n");
    expect(text).toContain("66");
    expect(text).toContain("银联在线");
    expect(text).toContain("身份信息不符");
  });

  test("lists what was asked, also what nobody knows, and not what was skipped", () => {
    expect(linesOf(packetOf(facts(locale)), "asked")).toEqual([
      "开通了吗？ 已开通",
      `号码一致吗？ ${words.unknown}`,
      "卡号对吗？ 通过",
    ]);
  });

  test("says what was found as a guess in words, without a figure", () => {
    const [found, ...more] = linesOf(packetOf(facts(locale)), "found");
    expect(found).toContain("手机号不一致");
    expect(found).toContain(words.word.very_likely);
    expect(found).not.toMatch(/81|%/);
    expect(more).toEqual([]);
  });

  test("says confirmed of a recorded cause that is", () => {
    const closed = { status: "closed", causeCode: "PAY_OFF", causeCertainty: "confirmed" } as const;
    const packet = packetOf(facts(locale, { supportCase: { ...supportCase, ...closed } }));
    expect(linesOf(packet, "found")).toEqual([words.foundConfirmed.replace("{cause}", "没开网上支付")]);
    expect(linesOf(packet, "ruledOut").join()).not.toContain("没开网上支付");
    expect(linesOf(packet, "wanted").join()).toContain("没开网上支付");
  });

  test("rules out only what is improbable and has evidence against it, and says which", () => {
    const [ruledOut, ...more] = linesOf(packetOf(facts(locale)), "ruledOut");
    expect(ruledOut).toContain("没开网上支付");
    expect(ruledOut).toContain("已开通");
    expect(more).toEqual([]);
  });

  test("says what was tried and with which result", () => {
    expect(linesOf(packetOf(facts(locale)), "tried")).toEqual([
      words.failed.replace("{remedy}", "开通网上支付"),
    ]);
  });

  test("lists the latest four remedies, counts the earlier ones, and clips a long message", () => {
    const remedyTrials = ["A", "B", "C", "D", "E", "F"].map((remedyCode, at) => ({
      id: remedyCode,
      remedyCode,
      helped: at === 5,
      recordedBy: "李",
      recordedAt: `2026-11-25T01:0${at}:00.000Z`,
    }));
    const messageText = "不".repeat(900);
    const packet = packetOf(facts(locale, { supportCase: { ...supportCase, remedyTrials, messageText } }));
    expect(linesOf(packet, "tried")).toEqual([
      ...["C", "D", "E"].map((remedy) => words.failed.replace("{remedy}", remedy)),
      words.helped.replace("{remedy}", "F"),
      words.moreTried.replace("{count}", "2"),
    ]);
    expect(linesOf(packet, "failure").join()).toMatch(/不{200}…/);
  });

  test("has a trace number where one is given, on the sheet and in the text", () => {
    const packet = packetOf(facts(locale));
    expect(withTrace(packet, "T", "")).toBe(packet);
    expect(packetText(withTrace(packet, "T", "2026112512345"))).toContain("T: 2026112512345");
    expect(packetText(packet)).not.toContain("T: ");
  });

  test("leaves no place unfilled", () => {
    expect(packetText(packetOf(facts(locale)))).not.toMatch(/\{\w+\}/);
  });
});
