import { type CheckEstimate, each } from "./build-check";

const CARD_STATES = ["CARD_BLOCKED", "CARD_INACTIVE", "NONCOUNTER_LIMIT", "CARD_EXPIRED"];

/** What has to be seen in the bank's app, asked at the bank, or read off the card. */
export const bankChecks: CheckEstimate[] = [
  {
    code: "RESERVED_PHONE",
    number: 6,
    minutes: 1,
    source: "agent",
    question: { zh: "银行预留的手机号是哪一个？", en: "Which phone number is reserved at the bank?" },
    how: {
      zh: "请客户在银行 App 里看或问银行客服，只报前 3 位和后 4 位；短信提醒的号码不算。",
      en: "Seen in the bank's app or asked at the bank, first 3 and last 4 digits only; not the alert number.",
    },
    answers: [
      {
        code: "SAME_SEEN",
        label: { zh: "一致，已在银行核实", en: "Same, seen at the bank" },
        tone: "good",
        base: 0.54,
        ratios: { PHONE_MISMATCH: 0.1 },
      },
      {
        code: "DIFFERS",
        label: { zh: "不一致或没有预留", en: "Differs, or none" },
        tone: "bad",
        base: 0.06,
        ratios: { PHONE_MISMATCH: 12 },
      },
      {
        code: "THINKS_SAME",
        label: { zh: "客户觉得一致", en: "Customer thinks same" },
        tone: "neutral",
        base: 0.4,
        ratios: { PHONE_MISMATCH: 0.8 },
      },
    ],
  },
  {
    code: "CODE_ARRIVED",
    number: 7,
    minutes: 1,
    source: "agent",
    question: { zh: "短信验证码收到了吗？", en: "Did the SMS code arrive?" },
    how: {
      zh: "问最近一次操作后几分钟内有没有收到；不要问验证码是多少。",
      en: "Ask whether it came within minutes of the last try; never ask what the code is.",
    },
    answers: [
      {
        code: "NO_PHONE_CONFIRMED",
        label: { zh: "没收到，号码已核实", en: "No, number confirmed" },
        tone: "bad",
        base: 0.07,
        ratios: { SMS_NOT_RECEIVED: 10, SMS_CODE_BAD: 0.1 },
      },
      {
        code: "NO_PHONE_UNCONFIRMED",
        label: { zh: "没收到，号码没核实", en: "No, not confirmed" },
        tone: "bad",
        base: 0.13,
        ratios: { SMS_NOT_RECEIVED: 3, PHONE_MISMATCH: 3, SMS_CODE_BAD: 0.1 },
      },
      {
        code: "ARRIVED_REFUSED",
        label: { zh: "收到，但提示不对", en: "Yes, but refused" },
        tone: "bad",
        base: 0.07,
        ratios: { SMS_CODE_BAD: 10, PHONE_MISMATCH: 0.1, SMS_NOT_RECEIVED: 0.1 },
      },
      {
        code: "ARRIVED_ACCEPTED",
        label: { zh: "收到并已通过", en: "Yes, accepted" },
        tone: "good",
        base: 0.2,
        ratios: { PHONE_MISMATCH: 0.1, SMS_NOT_RECEIVED: 0.05, SMS_CODE_BAD: 0.1 },
      },
      {
        code: "NOT_ASKED",
        label: { zh: "没走到验证码", en: "No code was due" },
        tone: "neutral",
        base: 0.53,
        ratios: { SMS_NOT_RECEIVED: 0.1, SMS_CODE_BAD: 0.3 },
      },
    ],
  },
  {
    code: "CARD_STATE",
    number: 10,
    minutes: 1.5,
    source: "agent",
    question: { zh: "银行 App 里卡是什么状态？", en: "What state does the bank's app show?" },
    how: {
      zh: "请客户在银行 App 里看账户状态，或打银行客服电话问。",
      en: "The customer looks at the account in the bank's app or rings the bank.",
    },
    answers: [
      {
        code: "NORMAL",
        label: { zh: "正常", en: "Normal" },
        tone: "good",
        base: 0.88,
        ratios: each(CARD_STATES, 0.15),
      },
      {
        code: "BLOCKED",
        label: { zh: "挂失、冻结或锁定", en: "Lost, frozen or locked" },
        tone: "bad",
        base: 0.03,
        ratios: { CARD_BLOCKED: 25 },
      },
      {
        code: "INACTIVE",
        label: { zh: "未激活或睡眠户", en: "Not active or dormant" },
        tone: "bad",
        base: 0.03,
        ratios: { CARD_INACTIVE: 25 },
      },
      {
        code: "RECEIVE_ONLY",
        label: { zh: "只收不付", en: "Receives only" },
        tone: "bad",
        base: 0.03,
        ratios: { NONCOUNTER_LIMIT: 25 },
      },
      {
        code: "EXPIRED",
        label: { zh: "卡已过有效期", en: "Card expired" },
        tone: "bad",
        base: 0.03,
        ratios: { CARD_EXPIRED: 25 },
      },
    ],
  },
  {
    code: "ONLINE_PAY",
    number: 11,
    minutes: 1.5,
    source: "agent",
    question: { zh: "网上支付开通了吗？", en: "Is online payment switched on?" },
    how: {
      zh: "请客户在银行 App 或银联网站上看网上支付是否开通、有没有被锁。",
      en: "The customer looks in the bank's app or at UnionPay whether it is open and not locked.",
    },
    answers: [
      {
        code: "ON",
        label: { zh: "已开通", en: "On" },
        tone: "good",
        base: 0.94,
        ratios: { ONLINE_PAY_OFF: 0.1 },
      },
      {
        code: "OFF",
        label: { zh: "没开通或被锁", en: "Off or locked" },
        tone: "bad",
        base: 0.06,
        ratios: { ONLINE_PAY_OFF: 15 },
      },
    ],
  },
  {
    code: "CARD_KIND_CLASS",
    number: 12,
    minutes: 1,
    source: "agent",
    question: { zh: "是哪种卡、哪类账户？", en: "Which kind of card and account class?" },
    how: {
      zh: "在银行 App 里看账户类别；问是否附属卡、单位卡、存折或社保卡。",
      en: "The bank's app shows the class; ask about supplementary, corporate and social-security cards.",
    },
    answers: [
      {
        code: "ORDINARY",
        label: { zh: "Ⅰ类户或普通信用卡", en: "Class I or plain credit" },
        tone: "good",
        base: 0.86,
        ratios: { ...each(["CARD_TYPE", "FOREIGN"], 0.12), ACCT_CLASS: 0.5 },
      },
      {
        code: "UNSUPPORTED_KIND",
        label: { zh: "附属、单位或社保等卡", en: "Supplementary, corporate…" },
        tone: "bad",
        base: 0.04,
        ratios: { CARD_TYPE: 20 },
      },
      {
        code: "CLASS_II_III",
        label: { zh: "Ⅱ类或Ⅲ类户", en: "Class II or III" },
        tone: "neutral",
        base: 0.06,
        ratios: { ACCT_CLASS: 8 },
      },
      {
        code: "OVERSEAS",
        label: { zh: "境外卡或护照开的卡", en: "Overseas, or by passport" },
        tone: "bad",
        base: 0.04,
        ratios: { FOREIGN: 20 },
      },
    ],
  },
];
