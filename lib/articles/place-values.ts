import type { PlaceValues } from "./article-places";

/** What stands in a place where nothing is known of it, as on an article's own page. */
const UNKNOWN: Record<"zh" | "en", PlaceValues> = {
  zh: { wallet: "钱包", bank: "银行", hotline: "客服热线" },
  en: { wallet: "the wallet", bank: "the bank", hotline: "customer service" },
};

/** The words for the places of a text in one language, from what is known of the case. */
export function placeValues(known: Partial<PlaceValues>, language: "zh" | "en"): PlaceValues {
  const without = UNKNOWN[language];
  return {
    wallet: known.wallet || without.wallet,
    bank: known.bank || without.bank,
    hotline: known.hotline || without.hotline,
  };
}

type CaseFacts = {
  walletCode: string;
  bankCode: string | null;
  wallet: string;
  bank: string | null;
  hotlines: { banks: Record<string, string>; wallets: Record<string, string> };
};

/** The words for a case: the number to call is the bank's, and the wallet's where the bank has none. */
export function casePlaces(
  { walletCode, bankCode, wallet, bank, hotlines }: CaseFacts,
  locale: "zh-CN" | "en",
): PlaceValues {
  const hotline = hotlines.banks[bankCode ?? ""] ?? hotlines.wallets[walletCode];
  return placeValues({ wallet, bank: bank ?? "", hotline }, locale === "en" ? "en" : "zh");
}
