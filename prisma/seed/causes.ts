export type CauseOwner = "customer" | "bank" | "wallet" | "carrier" | "switch" | "issuer" | "system";

export interface SeedCause {
  code: string;
  nameZh: string;
  nameEn: string;
  /** Who can remedy it, the first one first. */
  owners: readonly CauseOwner[];
  /** Usual time until the card can be bound; an estimate. */
  etaZh: string;
  etaEn: string;
}

const cause = (
  code: string,
  [nameZh, nameEn]: [string, string],
  owners: readonly CauseOwner[],
  [etaZh, etaEn]: [string, string],
): SeedCause => ({ code, nameZh, nameEn, owners, etaZh, etaEn });

export const seedCauses: readonly SeedCause[] = [
  cause("INPUT_CARD", ["卡号填错", "Card number typed wrong"], ["customer"], ["约 5 分钟", "about 5 min"]),
  cause(
    "PHONE_MISMATCH",
    ["预留手机号不一致", "Phone differs from the bank's reserved number"],
    ["customer", "bank"],
    ["24 小时内", "within 24 h"],
  ),
  cause(
    "ID_MISMATCH",
    ["姓名或证件不一致", "Name or ID does not match"],
    ["customer", "bank", "wallet"],
    ["当天至 3 天", "same day to 3 days"],
  ),
  cause(
    "NAME_CHAR",
    ["姓名含生僻字、间隔号或空格", "Rare character, dot or space in the name"],
    ["bank", "wallet"],
    ["1–5 天", "1–5 days"],
  ),
  cause(
    "DOC_EXPIRED",
    ["留存证件已过期", "ID document on file has expired"],
    ["customer", "bank"],
    ["24 小时内", "within 24 h"],
  ),
  cause(
    "SMS_NOT_RECEIVED",
    ["收不到短信验证码", "SMS code does not arrive"],
    ["customer", "carrier"],
    ["10 分钟至 24 小时", "10 min to 24 h"],
  ),
  cause(
    "SMS_CODE_BAD",
    ["验证码填错或已过期", "SMS code wrong or expired"],
    ["customer"],
    ["约 5 分钟", "about 5 min"],
  ),
  cause(
    "CVV_EXPIRY_BAD",
    ["信用卡安全码或有效期填错", "Security code or expiry date typed wrong"],
    ["customer"],
    ["约 5 分钟", "about 5 min"],
  ),
  cause(
    "CARD_EXPIRED",
    ["银行卡已过有效期", "Card has expired"],
    ["customer", "bank"],
    ["换卡 3–10 个工作日", "new card in 3–10 working days"],
  ),
  cause(
    "CARD_BLOCKED",
    ["银行卡挂失、冻结、销户或锁定", "Card reported lost, frozen, closed or locked"],
    ["bank"],
    ["当天，冻结视情况而定", "same day; a freeze is open-ended"],
  ),
  cause(
    "CARD_INACTIVE",
    ["银行卡未激活或长期不动", "Card not activated or dormant"],
    ["customer", "bank"],
    ["几分钟至 1 天", "minutes to 1 day"],
  ),
  cause(
    "ONLINE_PAY_OFF",
    ["网上支付未开通", "Online payment is not switched on"],
    ["customer", "bank"],
    ["10 分钟至 1 天", "10 min to 1 day"],
  ),
  cause(
    "NONCOUNTER_LIMIT",
    ["非柜面业务受限", "Bank allows counter business only"],
    ["bank"],
    ["1–15 个工作日", "1–15 working days"],
  ),
  cause(
    "ACCT_CLASS",
    ["Ⅱ、Ⅲ类户受限", "Class II or III account limit"],
    ["bank"],
    ["当天，到柜台办理", "same day at the counter"],
  ),
  cause(
    "CARD_TYPE",
    ["卡种不支持", "Kind of card not accepted"],
    ["wallet", "bank"],
    ["换一张卡即可", "at once with another card"],
  ),
  cause(
    "WALLET_UNSUPPORTED",
    ["钱包不支持该银行或地区", "Wallet does not take this bank or region"],
    ["wallet"],
    ["换卡或换钱包即可", "at once with another card or wallet"],
  ),
  cause(
    "BIND_COUNT",
    ["绑卡数量已达上限", "Too many bound cards or accounts"],
    ["customer", "wallet"],
    ["约 10 分钟", "about 10 min"],
  ),
  cause(
    "WALLET_RESTRICTED",
    ["钱包账户受限或实名等级不足", "Wallet account restricted or not fully verified"],
    ["wallet"],
    ["10 分钟至 3 个工作日", "10 min to 3 working days"],
  ),
  cause(
    "MINOR",
    ["未成年人限制", "Customer is under age"],
    ["wallet", "bank"],
    ["监护人办理 1–3 天", "1–3 days through a guardian"],
  ),
  cause(
    "FOREIGN",
    ["境外卡或非大陆证件", "Overseas card or non-mainland ID"],
    ["issuer", "wallet"],
    ["1–3 天", "1–3 days"],
  ),
  cause(
    "BANK_MAINT",
    ["银行系统维护或日切", "Bank maintenance or end-of-day run"],
    ["bank"],
    ["30 分钟至 8 小时", "30 min to 8 h"],
  ),
  cause(
    "IFACE_FAULT",
    ["接口故障或结果不明", "Interface fault or unknown result"],
    ["wallet", "bank", "switch"],
    ["30 分钟至 24 小时", "30 min to 24 h"],
  ),
  cause(
    "NET_APP",
    ["网络不通或 App 版本旧", "Network trouble or outdated app"],
    ["customer"],
    ["约 10 分钟", "about 10 min"],
  ),
  cause(
    "DEVICE_RISK",
    ["设备或环境触发风控", "Device or environment seen as risky"],
    ["customer", "wallet"],
    ["10 分钟至 72 小时", "10 min to 72 h"],
  ),
  cause("TRIES_EXCEEDED", ["验证次数超限", "Too many failed tries"], ["system"], ["等 24 小时", "24 h wait"]),
];
