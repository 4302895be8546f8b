import { stringify } from "csv-stringify/sync";
import type { ImportMapInput } from "@/lib/case-imports/import-map-schema";

const COLUMNS = [
  "id",
  "created",
  "closed",
  "wallet",
  "bank",
  "kind",
  "step",
  "code",
  "text",
  "customer",
  "result",
];

const WALLETS = ["支付宝", "微信支付", "云闪付"];
const BANKS = ["工行", "建设银行", "ABC", "招行", ""];
const TEXTS = [
  "添加银行卡时提示“银行预留手机号有误”，换过手机号，\n请问要去网点改吗？客户说已经试了两次。",
  "I tried to link my card but it says the phone number does not match, what should I do? It is my only card.",
  "卡号 6222021234567890128 一直收不到验证码，预留手机 13812345678，已经等了十分钟。",
  'The app shows "card not supported", and the bank says that everything is in order on their side.',
];

const pick = <Value>(values: readonly Value[], number: number): Value | undefined =>
  values[number % values.length];
const at = (number: number, hours: number): string =>
  new Date(Date.UTC(2025, 0, 1) + number * 300_000 + hours * 3_600_000)
    .toISOString()
    .slice(0, 19)
    .replace("T", " ");

/** Rows as another desk would write them: names instead of codes, times without a zone, one text in four to mask. */
export function importFile(rows: number): string {
  const table = Array.from({ length: rows }, (_, number) => {
    const isOpen = number % 20 === 0;
    return [
      `T-${number}`,
      at(number, 0),
      isOpen ? "" : at(number, number % 30),
      pick(WALLETS, number),
      pick(BANKS, number),
      number % 5 === 0 ? "credit" : "debit",
      "verify",
      "66",
      pick(TEXTS, number),
      `C-${number}`,
      isOpen ? "" : "bound",
    ];
  });
  return stringify([COLUMNS, ...table], { quoted_match: /[\r\n]/ });
}

const column = (name: string) => ({ columns: [name] });

/** Under a source of its own, so that a kept desk takes the rows again. */
export const benchMap = (source: string): ImportMapInput => ({
  format: "csv",
  timeZone: "Asia/Shanghai",
  fields: {
    source: { otherwise: source },
    sourceId: column("id"),
    createdAt: column("created"),
    closedAt: column("closed"),
    walletCode: column("wallet"),
    bankCode: column("bank"),
    cardKind: column("kind"),
    bindingStep: column("step"),
    errorCode: column("code"),
    messageText: column("text"),
    customerRef: column("customer"),
    result: column("result"),
  },
});
