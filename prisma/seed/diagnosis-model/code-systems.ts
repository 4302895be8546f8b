import type { ModelDocument } from "@/lib/diagnosis/model-schema";
import { each } from "./build-check";

const CARDHOLDER_OR_ISSUER = [
  "INPUT_CARD",
  "PHONE_MISMATCH",
  "ID_MISMATCH",
  "NAME_CHAR",
  "DOC_EXPIRED",
  "CVV_EXPIRY_BAD",
  "CARD_EXPIRED",
  "CARD_BLOCKED",
  "CARD_INACTIVE",
  "ONLINE_PAY_OFF",
  "NONCOUNTER_LIMIT",
  "ACCT_CLASS",
  "CARD_TYPE",
];

export const codeSystems: ModelDocument["codeSystems"] = [
  {
    code: "UPOP",
    name: { zh: "银联在线", en: "UnionPay online" },
    ranges: [
      {
        from: "01",
        to: "09",
        meaning: { zh: "银联系统一侧的问题", en: "Something in UnionPay's system" },
        causes: { IFACE_FAULT: 5, BANK_MAINT: 3 },
      },
      {
        from: "10",
        to: "29",
        meaning: { zh: "报文格式问题", en: "Message format" },
        causes: { IFACE_FAULT: 5 },
      },
      {
        from: "30",
        to: "59",
        meaning: { zh: "商户（钱包）一侧的问题", en: "On the merchant's (wallet's) side" },
        causes: { ...each(["WALLET_UNSUPPORTED", "WALLET_RESTRICTED"], 3), CARD_TYPE: 2 },
      },
      {
        from: "60",
        to: "89",
        meaning: { zh: "持卡人或发卡行一侧的问题", en: "With the cardholder or the issuer" },
        causes: each(CARDHOLDER_OR_ISSUER, 2),
      },
      { from: "90", to: "99", meaning: { zh: "保留号段", en: "Reserved" }, causes: {} },
    ],
  },
  { code: "CUPS", name: { zh: "银联转接（POS、ATM）", en: "UnionPay switch (POS, ATM)" }, ranges: [] },
  { code: "TENCENT4E", name: { zh: "腾讯四要素核验", en: "Tencent four-factor check" }, ranges: [] },
  { code: "REAPAL", name: { zh: "融宝支付", en: "Reapal" }, ranges: [] },
  { code: "BAOFOO", name: { zh: "宝付支付", en: "Baofoo" }, ranges: [] },
  { code: "EPAY163", name: { zh: "网易支付", en: "NetEase Pay" }, ranges: [] },
  { code: "ANTOM", name: { zh: "Antom（蚂蚁国际）", en: "Antom (Ant International)" }, ranges: [] },
  { code: "TENPAY_MSG", name: { zh: "财付通提示语", en: "Tenpay message" }, ranges: [] },
];

/**
 * Switch codes whose numbers mean something else in UPOP. The code map does not list them; without them a
 * bare 61, 65 or 77 would be read as UPOP alone. Their shares follow UPOP 81 and 11, the nearest listed ones.
 */
export const ambiguousSwitchCodes: ModelDocument["codes"] = [
  {
    system: "CUPS",
    code: "61",
    meaning: { zh: "金额超限", en: "Amount over limit" },
    causes: { ACCT_CLASS: 0.5, NONCOUNTER_LIMIT: 0.5 },
  },
  {
    system: "CUPS",
    code: "65",
    meaning: { zh: "次数超限", en: "Count over limit" },
    causes: { ACCT_CLASS: 0.5, TRIES_EXCEEDED: 0.5 },
  },
  {
    system: "CUPS",
    code: "77",
    meaning: { zh: "请重新签到（终端侧）", en: "Sign in the terminal again" },
    causes: { IFACE_FAULT: 1 },
  },
];
