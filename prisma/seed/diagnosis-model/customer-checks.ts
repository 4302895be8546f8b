import { type CheckEstimate, each } from "./build-check";

const WALLET_OR_DEVICE = ["WALLET_RESTRICTED", "BIND_COUNT", "MINOR", "NET_APP", "DEVICE_RISK"];
/** Tied to this card or this bank: another bank's card should bind. */
const THIS_CARD_OR_BANK = [
  "INPUT_CARD",
  "PHONE_MISMATCH",
  "DOC_EXPIRED",
  "CVV_EXPIRY_BAD",
  "CARD_EXPIRED",
  "CARD_BLOCKED",
  "CARD_INACTIVE",
  "ONLINE_PAY_OFF",
  "NONCOUNTER_LIMIT",
  "ACCT_CLASS",
  "CARD_TYPE",
  "WALLET_UNSUPPORTED",
  "BANK_MAINT",
  "IFACE_FAULT",
  "TRIES_EXCEEDED",
];
/** Held at the bank: fails in every wallet. */
const HELD_AT_BANK = [
  "PHONE_MISMATCH",
  "DOC_EXPIRED",
  "CARD_EXPIRED",
  "CARD_BLOCKED",
  "CARD_INACTIVE",
  "ONLINE_PAY_OFF",
  "NONCOUNTER_LIMIT",
];
const HELD_AT_WALLET = ["WALLET_RESTRICTED", "WALLET_UNSUPPORTED", "BIND_COUNT"];

/** What the customer can say or try without the bank. */
export const customerChecks: CheckEstimate[] = [
  {
    code: "SCAM_SIGNS",
    number: 0,
    minutes: 0.5,
    source: "agent",
    question: { zh: "有人指使绑卡，或不是本人的卡？", en: "Told to bind, or not their own card?" },
    how: {
      zh: "问客户是谁让绑这张卡，有没有人要验证码或要求共享屏幕。",
      en: "Ask who wants the card bound, and whether anyone asks for the code or to share the screen.",
    },
    answers: [
      {
        code: "NONE",
        label: { zh: "没有，本人自用", en: "No, own card, own wish" },
        tone: "good",
        base: 0.97,
      },
      {
        code: "COACHED",
        label: { zh: "有人指使或要验证码", en: "Someone directs it" },
        tone: "bad",
        stop: "suspected_scam",
        base: 0.015,
      },
      {
        code: "NOT_OWN_CARD",
        label: { zh: "不是本人的卡", en: "Not their own card" },
        tone: "bad",
        stop: "suspected_scam",
        base: 0.015,
      },
    ],
  },
  {
    code: "OTHER_BANK_CARD",
    number: 4,
    minutes: 2,
    source: "agent",
    question: { zh: "本人的他行卡在这里能绑吗？", en: "Does their card of another bank bind here?" },
    how: {
      zh: "钱包里已绑着本人的他行卡，也算能绑。",
      en: "A card of another bank that is already bound in this wallet counts as yes.",
    },
    answers: [
      {
        code: "WORKS",
        label: { zh: "能绑", en: "Yes" },
        tone: "neutral",
        base: 0.7,
        ratios: { ...each(WALLET_OR_DEVICE, 0.15), ...each(THIS_CARD_OR_BANK, 1.5), ID_MISMATCH: 0.4 },
      },
      {
        code: "FAILS",
        label: { zh: "也绑不上", en: "No, fails too" },
        tone: "neutral",
        base: 0.3,
        ratios: { ...each([...WALLET_OR_DEVICE, "ID_MISMATCH"], 4), ...each(THIS_CARD_OR_BANK, 0.25) },
      },
    ],
  },
  {
    code: "OTHER_WALLET",
    number: 5,
    minutes: 3,
    source: "agent",
    question: { zh: "这张卡在别的钱包能绑吗？", en: "Does this card bind in another wallet?" },
    how: {
      zh: "问这张卡是否已绑在其他钱包；当天已失败两次就不要再试。",
      en: "Ask whether it is bound elsewhere already; after two failures today do not try again.",
    },
    answers: [
      {
        code: "WORKS",
        label: { zh: "能绑", en: "Yes" },
        tone: "neutral",
        base: 0.28,
        ratios: { ...each(HELD_AT_BANK, 0.15), ...each(HELD_AT_WALLET, 4) },
      },
      {
        code: "FAILS",
        label: { zh: "也绑不上", en: "No, fails too" },
        tone: "neutral",
        base: 0.72,
        ratios: { ...each(HELD_AT_BANK, 2), ...each(HELD_AT_WALLET, 0.5) },
      },
    ],
  },
  {
    code: "REAL_NAME",
    number: 8,
    minutes: 1,
    source: "agent",
    question: { zh: "钱包实名和持卡人一致吗？", en: "Is the wallet in the cardholder's name?" },
    how: {
      zh: "请客户对照钱包实名页和银行留存信息，只说是否一致。",
      en: "The customer compares the wallet's real-name page with the bank's record and only says if they agree.",
    },
    answers: [
      {
        code: "SAME",
        label: { zh: "一致", en: "Yes" },
        tone: "good",
        base: 0.91,
        ratios: { ID_MISMATCH: 0.35, NAME_CHAR: 0.2 },
      },
      {
        code: "DIFFERENT",
        label: { zh: "姓名或证件不一致", en: "No, name or ID differs" },
        tone: "bad",
        base: 0.06,
        ratios: { ID_MISMATCH: 10 },
      },
      {
        code: "RARE_CHARACTER",
        label: { zh: "一致，含生僻字或点", en: "Yes, rare character or dot" },
        tone: "bad",
        base: 0.03,
        ratios: { NAME_CHAR: 25 },
      },
    ],
  },
  {
    code: "ID_DOCUMENT",
    number: 9,
    minutes: 1,
    source: "agent",
    question: { zh: "证件过期或换过吗？", en: "Has the ID expired or been renewed?" },
    how: {
      zh: "问证件是否在有效期内；一年内换过证的，问是否已告知银行。",
      en: "Ask if the ID is valid and, if renewed in the last 12 months, whether the bank was told.",
    },
    answers: [
      {
        code: "VALID",
        label: { zh: "有效，银行已更新", en: "Valid, bank up to date" },
        tone: "good",
        base: 0.92,
        ratios: { DOC_EXPIRED: 0.22 },
      },
      {
        code: "EXPIRED",
        label: { zh: "已过期", en: "Expired" },
        tone: "bad",
        base: 0.04,
        ratios: { DOC_EXPIRED: 10 },
      },
      {
        code: "RENEWED_NOT_TOLD",
        label: { zh: "换了证，没告诉银行", en: "Renewed, bank not told" },
        tone: "bad",
        base: 0.04,
        ratios: { DOC_EXPIRED: 10 },
      },
    ],
  },
  {
    code: "BIND_COUNT",
    number: 13,
    minutes: 1,
    source: "agent",
    question: { zh: "绑卡数量到上限了吗？", en: "Is the number of bound cards at its limit?" },
    how: {
      zh: "请客户数一数钱包里绑了几张卡，这张卡还绑在哪些账户。",
      en: "The customer counts the cards in the wallet and the accounts this card is bound to.",
    },
    answers: [
      {
        code: "WITHIN_LIMIT",
        label: { zh: "没到上限", en: "Below the limit" },
        tone: "good",
        base: 0.94,
        ratios: { BIND_COUNT: 0.1 },
      },
      {
        code: "AT_LIMIT",
        label: { zh: "已满或绑了多个账户", en: "Full, or bound elsewhere" },
        tone: "bad",
        base: 0.06,
        ratios: { BIND_COUNT: 15 },
      },
    ],
  },
  {
    code: "APP_DEVICE",
    number: 15,
    minutes: 1.5,
    source: "agent",
    question: { zh: "App、网络和手机都正常吗？", en: "Are app, network and phone in order?" },
    how: {
      zh: "问 App 是否最新、换个网络是否一样、有没有开 VPN、是不是常用手机。",
      en: "Ask if the app is the latest, another network helps, a VPN is on, and it is the usual phone.",
    },
    answers: [
      {
        code: "IN_ORDER",
        label: { zh: "都正常", en: "All in order" },
        tone: "good",
        base: 0.78,
        ratios: each(["NET_APP", "DEVICE_RISK"], 0.28),
      },
      {
        code: "OLD_OR_OFFLINE",
        label: { zh: "版本旧或网络不好", en: "Old app or bad network" },
        tone: "bad",
        base: 0.14,
        ratios: { NET_APP: 5 },
      },
      {
        code: "RISKY_DEVICE",
        label: { zh: "VPN、越狱或新手机", en: "VPN, rooted or new phone" },
        tone: "bad",
        base: 0.08,
        ratios: { DEVICE_RISK: 8 },
      },
    ],
  },
];
