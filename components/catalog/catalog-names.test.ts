import { expect, test } from "vitest";
import { catalogNames } from "./catalog-names";

const noDetails = { hotline: null, hotlineSeenOn: null, website: null, retiredAt: null };
const catalog = {
  wallets: [{ code: "ALIPAY", name: { zh: "支付宝", en: "Alipay" }, ...noDetails, version: 1 }],
  banks: [
    {
      code: "ICBC",
      name: { zh: "工商银行", en: "Industrial and Commercial Bank of China" },
      shortName: { zh: "工行", en: "ICBC" },
      ...noDetails,
      version: 1,
    },
  ],
  causes: [
    {
      code: "INPUT_CARD",
      name: { zh: "卡号填错", en: "Card number typed wrong" },
      owners: [],
      eta: { zh: "", en: "" },
      version: 1,
    },
  ],
  channels: [
    { code: "phone" as const, name: { zh: "热线", en: "Hotline" }, isOffered: true, version: 2 },
    { code: "branch" as const, name: { zh: "柜台", en: "Counter" }, isOffered: false, version: 1 },
  ],
};

test("names the catalogue in Chinese, a bank by its short and its whole name", () => {
  expect(catalogNames(catalog, "zh-CN")).toEqual({
    wallets: { ALIPAY: "支付宝" },
    banks: { ICBC: "工行" },
    bankFullNames: { ICBC: "工商银行" },
    causes: { INPUT_CARD: "卡号填错" },
    channels: { phone: "热线", branch: "柜台" },
  });
});

test("names the same codes in English", () => {
  const names = catalogNames(catalog, "en");
  expect([names.wallets.ALIPAY, names.banks.ICBC, names.causes.INPUT_CARD, names.channels.branch]).toEqual([
    "Alipay",
    "ICBC",
    "Card number typed wrong",
    "Counter",
  ]);
});
