"use client";

import { useTranslations } from "next-intl";
import type { TrendPair } from "@/lib/trends/trend-schema";
import { FEW_CASES } from "@/lib/trends/wilson";
import { CasesLink } from "./cases-link";
import { useTrend } from "./trend-context";
import { boundText, countText, shareText } from "./trend-format";
import { TwinTable } from "./twin-table";

/** Bank and wallet with every count behind the rate; a rate of few cases is greyed. */
export function PairsTable({ pairs }: { pairs: readonly TrendPair[] }) {
  const t = useTranslations("trends.pairs");
  const { locale, casesHref, bankName, walletName } = useTrend();
  return (
    <TwinTable
      caption={t("caption")}
      head={[
        { id: "pair", content: `${t("bank")} → ${t("wallet")}` },
        { id: "cases", content: t("cases") },
        { id: "closed", content: t("closed") },
        { id: "bound", content: t("bound") },
        { id: "boundOtherCard", content: t("boundOtherCard") },
        { id: "rate", content: t("rate") },
        { id: "interval", content: t("interval") },
      ]}
      rows={pairs.map(({ bank, wallet, cases, closed, bound, boundOtherCard, resolved }) => {
        const link = (id: string, count: number, cut: Record<string, string>) => (
          <CasesLink key={id} href={casesHref({ bank, wallet, ...cut })} count={count}>
            {countText(count, locale)}
          </CasesLink>
        );
        const isFew = resolved === null || resolved.of < FEW_CASES;
        const few = (text: string) => (isFew ? <span className="text-faint">{text}</span> : text);
        return {
          id: `${bank} ${wallet}`,
          cells: [
            `${bankName(bank)} → ${walletName(wallet)}`,
            link("cases", cases, {}),
            link("closed", closed, { status: "closed" }),
            link("bound", bound, { result: "bound" }),
            link("boundOtherCard", boundOtherCard, { result: "bound_other_card" }),
            few(resolved ? shareText(resolved.share, locale, 0) : "—"),
            few(resolved ? `${boundText(resolved.low)}–${boundText(resolved.high)}` : "—"),
          ],
        };
      })}
    />
  );
}
