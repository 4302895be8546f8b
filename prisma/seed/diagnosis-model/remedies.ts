import type { ModelDocument, ModelRemedy } from "@/lib/diagnosis/model-schema";

/** Minutes of the agent and of the customer, and how often the remedy solves a case of each cause: all estimates. */
function remedy(
  code: string,
  label: ModelRemedy["label"],
  owner: ModelRemedy["owner"],
  [minutes, customerMinutes]: [agent: number, customer: number],
  fixes: ModelRemedy["fixes"],
): ModelRemedy {
  return { code, label, owner, minutes, customerMinutes, fixes };
}

export const remedies: ModelDocument["remedies"] = [
  remedy("RETYPE_CARD", { zh: "重新核对并输入卡号", en: "Type the card details again" }, "customer", [2, 3], {
    INPUT_CARD: 0.9,
  }),
  remedy(
    "RETYPE_CVV",
    { zh: "重新输入安全码和有效期", en: "Type security code and expiry again" },
    "customer",
    [1, 3],
    { CVV_EXPIRY_BAD: 0.85 },
  ),
  remedy(
    "UPDATE_RESERVED_PHONE",
    { zh: "到银行更新预留手机号", en: "Have the bank update the reserved number" },
    "bank",
    [2, 20],
    { PHONE_MISMATCH: 0.85, SMS_NOT_RECEIVED: 0.15 },
  ),
  remedy(
    "ALIGN_IDENTITY",
    { zh: "统一银行与钱包的实名信息", en: "Make name and ID agree at bank and wallet" },
    "bank",
    [3, 30],
    { ID_MISMATCH: 0.7, NAME_CHAR: 0.1 },
  ),
  remedy(
    "REGISTER_RARE_NAME",
    { zh: "请银行和钱包登记生僻字姓名", en: "Have the rare name recorded at bank and wallet" },
    "bank",
    [3, 40],
    { NAME_CHAR: 0.6 },
  ),
  remedy("RENEW_DOCUMENT", { zh: "上传新证件", en: "Send the renewed ID document" }, "customer", [2, 15], {
    DOC_EXPIRED: 0.85,
    ID_MISMATCH: 0.1,
  }),
  remedy(
    "RESEND_SMS",
    { zh: "排查手机后重发短信", en: "Clear the phone's blocks and send the code again" },
    "carrier",
    [2, 8],
    { SMS_NOT_RECEIVED: 0.6, SMS_CODE_BAD: 0.2 },
  ),
  remedy(
    "USE_NEWEST_CODE",
    { zh: "只输入最新一条验证码", en: "Enter only the newest code" },
    "customer",
    [1, 3],
    { SMS_CODE_BAD: 0.85 },
  ),
  remedy("REPLACE_CARD", { zh: "换新卡", en: "Replace the card" }, "bank", [2, 60], { CARD_EXPIRED: 0.9 }),
  remedy(
    "UNBLOCK_CARD",
    { zh: "到柜台解除挂失、冻结或锁定", en: "Have the card unblocked at the counter" },
    "bank",
    [2, 40],
    { CARD_BLOCKED: 0.6 },
  ),
  remedy("ACTIVATE_CARD", { zh: "激活卡片", en: "Activate the card" }, "bank", [2, 20], {
    CARD_INACTIVE: 0.8,
  }),
  remedy(
    "ENABLE_ONLINE_PAY",
    { zh: "开通线上支付、关闭安全锁", en: "Turn online payment on and the safety lock off" },
    "customer",
    [2, 8],
    { ONLINE_PAY_OFF: 0.9 },
  ),
  remedy(
    "LIFT_RESTRICTION",
    { zh: "请银行解除非柜面限制", en: "Ask the bank to lift the non-counter restriction" },
    "bank",
    [3, 45],
    { NONCOUNTER_LIMIT: 0.5 },
  ),
  remedy(
    "UPGRADE_ACCOUNT",
    { zh: "升级账户类别或调整限额", en: "Upgrade the account or raise its limit" },
    "bank",
    [2, 40],
    { ACCT_CLASS: 0.8, NONCOUNTER_LIMIT: 0.1 },
  ),
  remedy("USE_OTHER_CARD", { zh: "改用受支持的卡", en: "Use a card that is accepted" }, "customer", [3, 10], {
    CARD_TYPE: 0.85,
    WALLET_UNSUPPORTED: 0.7,
    FOREIGN: 0.3,
  }),
  remedy(
    "UNBIND_OLD_CARD",
    { zh: "解绑不用的卡", en: "Unbind a card that is not used" },
    "customer",
    [1, 5],
    { BIND_COUNT: 0.9 },
  ),
  remedy(
    "LIFT_WALLET_LIMIT",
    { zh: "补全钱包实名、申诉解限", en: "Complete the wallet's real name, appeal the limit" },
    "wallet",
    [2, 15],
    { WALLET_RESTRICTED: 0.7 },
  ),
  remedy("GUARDIAN_FLOW", { zh: "由监护人办理", en: "Let the guardian apply" }, "wallet", [3, 30], {
    MINOR: 0.6,
  }),
  remedy(
    "OVERSEAS_ROUTE",
    { zh: "走境外卡绑定入口", en: "Use the way in for overseas cards" },
    "wallet",
    [3, 20],
    { FOREIGN: 0.5 },
  ),
  remedy(
    "WAIT_FOR_BANK",
    { zh: "等银行恢复后再试", en: "Try again when the bank is back" },
    "bank",
    [1, 10],
    { BANK_MAINT: 0.85, IFACE_FAULT: 0.3 },
  ),
  remedy(
    "REPORT_INTERFACE",
    { zh: "提交接口故障并查询结果", en: "Report the interface fault and ask for the result" },
    "wallet",
    [4, 5],
    { IFACE_FAULT: 0.7, BANK_MAINT: 0.1 },
  ),
  remedy(
    "UPDATE_APP",
    { zh: "更新应用、换网络", en: "Update the app, change the network" },
    "customer",
    [1, 5],
    { NET_APP: 0.8, DEVICE_RISK: 0.1 },
  ),
  remedy(
    "TRUSTED_DEVICE",
    { zh: "换常用设备，关闭代理", en: "Use the usual device without a proxy" },
    "customer",
    [2, 10],
    { DEVICE_RISK: 0.7 },
  ),
  remedy("WAIT_A_DAY", { zh: "停试，次日再试", en: "Stop trying until tomorrow" }, "system", [1, 5], {
    TRIES_EXCEEDED: 0.85,
  }),
];

/** What the desk knows by itself about the bank, the wallet or the pair; fades once it is over. */
export const deskFacts: ModelDocument["deskFacts"] = [
  {
    kind: "BANK_MAINTENANCE",
    label: { zh: "银行维护窗口", en: "Maintenance at the bank" },
    causes: { BANK_MAINT: 40, IFACE_FAULT: 3 },
  },
  {
    kind: "WALLET_MAINTENANCE",
    label: { zh: "钱包维护窗口", en: "Maintenance at the wallet" },
    causes: { IFACE_FAULT: 30 },
  },
  {
    kind: "INCIDENT",
    label: { zh: "正在处理的故障事件", en: "An open incident" },
    causes: { BANK_MAINT: 12, IFACE_FAULT: 20 },
  },
  {
    kind: "PAIR_NOT_SUPPORTED",
    label: { zh: "支持矩阵：该钱包不支持这家银行的这种卡", en: "Compatibility table: not supported" },
    causes: { WALLET_UNSUPPORTED: 30, CARD_TYPE: 15, FOREIGN: 5 },
  },
  {
    kind: "PAIR_SUPPORTED",
    label: { zh: "支持矩阵：支持", en: "Compatibility table: supported" },
    causes: { WALLET_UNSUPPORTED: 0.1, CARD_TYPE: 0.4 },
  },
];
