const hotlineSeenOn = new Date("2026-11-23T00:00:00Z");
const verifyBy = new Date("2027-02-21T00:00:00Z");

export const seedWallets = [
  { code: "alipay", nameZh: "支付宝", nameEn: "Alipay", hotline: "95188", hotlineSeenOn },
  { code: "wechat_pay", nameZh: "微信支付", nameEn: "WeChat Pay", hotline: "95017", hotlineSeenOn },
  { code: "unionpay_app", nameZh: "云闪付", nameEn: "UnionPay app", hotline: "95516", hotlineSeenOn },
  { code: "ecny", nameZh: "数字人民币", nameEn: "e-CNY", hotline: null, hotlineSeenOn: null },
].map((wallet, index) => ({ ...wallet, sortOrder: index + 1 }));

export const seedBanks = [
  { code: "ICBC", nameZh: "工商银行", shortZh: "工行", nameEn: "ICBC", hotline: "95588" },
  {
    code: "ABC",
    nameZh: "农业银行",
    shortZh: "农行",
    nameEn: "Agricultural Bank of China",
    hotline: "95599",
  },
  { code: "BOC", nameZh: "中国银行", shortZh: "中行", nameEn: "Bank of China", hotline: "95566" },
  { code: "CCB", nameZh: "建设银行", shortZh: "建行", nameEn: "China Construction Bank", hotline: "95533" },
  { code: "CMB", nameZh: "招商银行", shortZh: "招行", nameEn: "China Merchants Bank", hotline: "95555" },
].map((bank, index) => ({ ...bank, hotlineSeenOn, sortOrder: index + 1 }));

// Public and general, never confirmed by a wallet: hence the verify-by date three months on.
const GENERAL_ARTICLE =
  "2025-04-23 公开文章的通述，未经钱包核实 · General statement in a public article of 2025-04-23, not confirmed by the wallet";
const ECNY_ARTICLE =
  "公开报道：二类钱包须绑定银行账户，未经银行核实 · Public report: a class 2 wallet has a bank account bound, not confirmed by the bank";

type Support = "supported" | "unknown";
type Known = { support: Support; source: string; limitsZh: string; limitsEn: string };

const inGeneral: Known = { support: "supported", source: GENERAL_ARTICLE, limitsZh: "", limitsEn: "" };

// 10 cards an account and 5 accounts a card are from one public page; Alipay's numbers contradict each other.
const inWechat: Known = {
  ...inGeneral,
  limitsZh: "每个账户最多 10 张卡；同一张卡最多绑 5 个账户，个别银行为 3 个",
  limitsEn: "At most 10 cards an account; one card in at most 5 accounts, 3 at some banks",
};
const notFound: Known = { support: "unknown", source: "", limitsZh: "", limitsEn: "" };

const KNOWN: Record<string, Record<"debit" | "credit", Known>> = {
  alipay: { debit: inGeneral, credit: inGeneral },
  wechat_pay: { debit: inWechat, credit: inWechat },
  unionpay_app: { debit: inGeneral, credit: inGeneral },
  ecny: { debit: { ...inGeneral, source: ECNY_ARTICLE }, credit: notFound },
};

/** What is known of mainland cards; a pair that nobody has looked at yet has no row. */
export const seedCompatibility = Object.entries(KNOWN).flatMap(([walletCode, kinds]) =>
  seedBanks.flatMap(({ code: bankCode }) =>
    (["debit", "credit"] as const).map((cardKind) => ({
      walletCode,
      bankCode,
      cardKind,
      region: "mainland" as const,
      ...kinds[cardKind],
      verifyBy,
    })),
  ),
);
