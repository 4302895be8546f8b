import { type CheckEstimate, each } from "./build-check";

const BEFORE_CARD_DATA = ["WALLET_RESTRICTED", "NET_APP"];
const AT_ADDING = ["BIND_COUNT", "MINOR"];
const AT_VERIFYING = ["PHONE_MISMATCH", "SMS_NOT_RECEIVED", "SMS_CODE_BAD", "ID_MISMATCH"];
const AT_CONFIRMING = ["IFACE_FAULT", "BANK_MAINT", "NONCOUNTER_LIMIT"];

/** What the form or the desk itself knows when a case is logged. Code and message weigh as symptoms, not here. */
export const intakeChecks: CheckEstimate[] = [
  {
    code: "CODE_OR_MESSAGE",
    number: 1,
    minutes: 0.5,
    source: "intake",
    question: { zh: "有没有错误码或提示语？", en: "Was there a code or a message?" },
    how: {
      zh: "看客户的截图；错误码要连同它所属的系统一起记。",
      en: "Look at the customer's screenshot; note a code together with the system it belongs to.",
    },
    answers: [
      { code: "CODE", label: { zh: "有错误码", en: "A code" }, tone: "neutral", base: 0.3 },
      { code: "MESSAGE", label: { zh: "只有提示语", en: "A message only" }, tone: "neutral", base: 0.5 },
      { code: "NEITHER", label: { zh: "都没有", en: "Neither" }, tone: "neutral", base: 0.2 },
    ],
  },
  {
    code: "FAILED_STEP",
    number: 2,
    minutes: 0.5,
    source: "intake",
    question: { zh: "失败在哪一步？", en: "At which step did it fail?" },
    how: {
      zh: "请客户说出失败前最后看到的页面。",
      en: "Ask which page the customer saw last before it failed.",
    },
    answers: [
      {
        code: "INSTALL",
        label: { zh: "第 1 步 安装", en: "Step 1: install" },
        tone: "neutral",
        base: 0.04,
        ratios: { ...each(BEFORE_CARD_DATA, 4), ...each(AT_VERIFYING, 0.3) },
      },
      {
        code: "REGISTER",
        label: { zh: "第 2 步 注册", en: "Step 2: register" },
        tone: "neutral",
        base: 0.06,
        ratios: { ...each(BEFORE_CARD_DATA, 4), ...each(AT_VERIFYING, 0.3) },
      },
      {
        code: "ADD_CARD",
        label: { zh: "第 3 步 添加银行卡", en: "Step 3: add card" },
        tone: "neutral",
        base: 0.12,
        ratios: {
          ...each([...AT_ADDING, "WALLET_RESTRICTED", "WALLET_UNSUPPORTED"], 4),
          ...each(AT_VERIFYING, 0.4),
          ...each(AT_CONFIRMING, 0.5),
        },
      },
      {
        code: "CARD_DATA",
        label: { zh: "第 4 步 填卡信息", en: "Step 4: card details" },
        tone: "neutral",
        base: 0.22,
        ratios: {
          ...each(["INPUT_CARD", "CARD_TYPE", "WALLET_UNSUPPORTED"], 3),
          ...each([...AT_VERIFYING, ...AT_CONFIRMING, "WALLET_RESTRICTED"], 0.4),
          ...each(AT_ADDING, 0.6),
          NET_APP: 0.75,
        },
      },
      {
        code: "VERIFY",
        label: { zh: "第 5 步 安全验证", en: "Step 5: verification" },
        tone: "bad",
        base: 0.3,
        ratios: {
          ...each(AT_VERIFYING, 3),
          ...each([...AT_ADDING, ...AT_CONFIRMING], 0.5),
          ...each(["INPUT_CARD", "CARD_TYPE", "WALLET_RESTRICTED"], 0.4),
          WALLET_UNSUPPORTED: 0.25,
          NET_APP: 0.75,
        },
      },
      {
        code: "CONFIRM",
        label: { zh: "第 6 步 确认绑定", en: "Step 6: confirm" },
        tone: "neutral",
        base: 0.26,
        ratios: {
          ...each(AT_CONFIRMING, 3),
          ...each([...AT_ADDING, "ID_MISMATCH", "PHONE_MISMATCH"], 0.5),
          ...each(["INPUT_CARD", "CARD_TYPE", "WALLET_RESTRICTED"], 0.4),
          ...each(["SMS_NOT_RECEIVED", "SMS_CODE_BAD"], 0.3),
          WALLET_UNSUPPORTED: 0.25,
          NET_APP: 0.75,
        },
      },
    ],
  },
  {
    code: "CARD_CHECK",
    number: 3,
    minutes: 0.2,
    source: "automatic",
    question: { zh: "卡号、发卡行、位数对得上吗？", en: "Do number, bank and length agree?" },
    how: {
      zh: "录入卡号时自动核对，完整卡号不会保存。",
      en: "Checked while the number is typed; the full number is not kept.",
    },
    answers: [
      {
        code: "GOOD_DEBIT",
        label: { zh: "通过，借记卡", en: "Fine, debit card" },
        tone: "good",
        base: 0.4,
        ratios: { INPUT_CARD: 0.15, CVV_EXPIRY_BAD: 0.05 },
      },
      {
        code: "GOOD_CREDIT",
        label: { zh: "通过，信用卡", en: "Fine, credit card" },
        tone: "good",
        base: 0.165,
        ratios: { INPUT_CARD: 0.15, CVV_EXPIRY_BAD: 3 },
      },
      {
        code: "GOOD_OTHER",
        label: { zh: "通过，其他卡种", en: "Fine, another kind" },
        tone: "good",
        base: 0.03,
        ratios: { INPUT_CARD: 0.15 },
      },
      {
        code: "LUHN_BAD",
        label: { zh: "校验位不对", en: "Check digit wrong" },
        tone: "bad",
        base: 0.02,
        ratios: { INPUT_CARD: 15 },
      },
      {
        code: "LENGTH_BAD",
        label: { zh: "位数不对", en: "Wrong length" },
        tone: "bad",
        base: 0.015,
        ratios: { INPUT_CARD: 10 },
      },
      {
        code: "OTHER_BANK",
        label: { zh: "是别家银行的卡号", en: "Another bank's number" },
        tone: "bad",
        base: 0.02,
        ratios: { INPUT_CARD: 8 },
      },
      {
        code: "BIN_UNKNOWN",
        label: { zh: "卡段未收录", en: "Prefix not listed" },
        tone: "neutral",
        base: 0.08,
      },
      {
        code: "DEBIT_UNCHECKED",
        label: { zh: "借记卡，未核卡号", en: "Debit, number unchecked" },
        tone: "neutral",
        base: 0.19,
        ratios: { CVV_EXPIRY_BAD: 0.05 },
      },
      {
        code: "CREDIT_UNCHECKED",
        label: { zh: "信用卡，未核卡号", en: "Credit, number unchecked" },
        tone: "neutral",
        base: 0.08,
        ratios: { CVV_EXPIRY_BAD: 3 },
      },
    ],
  },
  {
    code: "TRIES_24H",
    number: 14,
    minutes: 0.5,
    source: "intake",
    question: { zh: "24 小时内失败了几次？", en: "How many failed tries in 24 hours?" },
    how: {
      zh: "同一张卡的失败都算，包括换了手机或钱包再试的。",
      en: "Count every failure of this card, also on another phone or in another wallet.",
    },
    answers: [
      {
        code: "UNDER_THREE",
        label: { zh: "不到 3 次", en: "Fewer than 3" },
        tone: "good",
        base: 0.89,
        ratios: { TRIES_EXCEEDED: 0.14 },
      },
      {
        code: "THREE_OR_MORE",
        label: { zh: "3 次或更多", en: "3 or more" },
        tone: "bad",
        stop: "tries",
        base: 0.11,
        ratios: { TRIES_EXCEEDED: 8 },
      },
    ],
  },
  {
    code: "SIMILAR_CASES",
    number: 16,
    minutes: 0.1,
    source: "automatic",
    question: { zh: "近 60 分钟同类工单多吗？", en: "Many similar cases in the last hour?" },
    how: {
      zh: "系统统计该银行 60 分钟内的工单，并看有无维护公告。",
      en: "The desk counts this bank's cases of the last 60 minutes and looks for posted notices.",
    },
    answers: [
      {
        code: "QUIET",
        label: { zh: "没有异常", en: "Nothing unusual" },
        tone: "good",
        base: 0.94,
        ratios: each(["BANK_MAINT", "IFACE_FAULT"], 0.43),
      },
      {
        code: "SPIKE",
        label: { zh: "同类激增或有公告", en: "A surge or a notice" },
        tone: "bad",
        base: 0.06,
        ratios: each(["BANK_MAINT", "IFACE_FAULT"], 10),
      },
    ],
  },
];
