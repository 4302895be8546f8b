"use client";

import { useTranslations } from "next-intl";
import type { TrendPair } from "@/lib/trends/trend-schema";
import { FEW_CASES } from "@/lib/trends/wilson";
import { CasesLink } from "./cases-link";
import { HATCHED, SHADED } from "./heat-cell";
import { type CrossGrid, pairGrid } from "./pair-grid";
import { PairsTable } from "./pairs-table";
import { Panel } from "./panel";
import { useTrend } from "./trend-context";
import { boundText, countText, shareText } from "./trend-format";

/** The rate of a pair, or null where it rests on too few cases to be said. */
const rateOf = ({ resolved }: TrendPair): TrendPair["resolved"] =>
  resolved && resolved.of >= FEW_CASES ? resolved : null;

function Cell({ pair }: { pair: TrendPair }) {
  const t = useTranslations("trends.pairs");
  const { locale, casesHref, bankName, walletName } = useTrend();
  const { bank, wallet, closed } = pair;
  const rate = rateOf(pair);
  const names = { bank: bankName(bank), wallet: walletName(wallet), n: closed };
  const label = rate
    ? t("cell", {
        ...names,
        share: shareText(rate.share, locale, 0),
        low: boundText(rate.low),
        high: boundText(rate.high),
      })
    : t("fewCell", names);
  return (
    <span title={label} style={{ ["--rate" as string]: rate?.share ?? 0 }}>
      <CasesLink
        href={casesHref(closed > 0 ? { bank, wallet, status: "closed" } : { bank, wallet })}
        count={pair.cases}
        label={label}
        className={`grid h-7.5 place-items-center rounded-sm ${rate ? SHADED : HATCHED}`}
      >
        {rate ? shareText(rate.share, locale, 0) : `n = ${closed}`}
      </CasesLink>
    </span>
  );
}

function HeatMap({ grid }: { grid: CrossGrid<TrendPair> }) {
  const t = useTranslations("trends.pairs");
  const { bankName, walletName } = useTrend();
  return (
    <div className="-mx-1 overflow-x-auto">
      <table className="w-full table-fixed border-separate border-spacing-[3px] text-xs">
        <caption className="sr-only">{t("caption")}</caption>
        <thead>
          <tr>
            <td className="w-24 max-sm:w-14 print:w-14" />
            {grid.columns.map((wallet) => (
              <th key={wallet} scope="col" className="px-1 py-0.5 text-left font-medium text-muted">
                {walletName(wallet)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {grid.rows.map(({ id: bank, cells }) => (
            <tr key={bank}>
              <th scope="row" className="px-1 text-left font-medium text-muted">
                {bankName(bank)}
              </th>
              {cells.map((pair, at) => (
                <td key={grid.columns[at]} className="p-0 text-center">
                  {pair ? <Cell pair={pair} /> : <span className="text-faint">{t("none")}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** How often each bank's cards could be bound in each wallet. */
export function PairsCard({ className }: { className?: string }) {
  const t = useTranslations("trends.pairs");
  const { report, locale, codesOf, bankName, walletName } = useTrend();
  const grid = pairGrid(report.pairs, codesOf("bank"), codesOf("wallet"));
  const pairs = grid.rows.flatMap(({ cells }) => cells.filter((pair) => pair !== null));
  return (
    <Panel
      title={t("title")}
      hint={t("hint", { limit: FEW_CASES })}
      className={className}
      chart={() => <HeatMap grid={grid} />}
      table={<PairsTable pairs={pairs} />}
      picture={{
        name: "bank-wallet",
        countText: t("countText", {
          n: countText(report.totals.closed, locale),
          limit: FEW_CASES,
        }),
        draw: async () => {
          const { gridDrawing } = await import("./picture/grid-drawing");
          return gridDrawing({
            columns: grid.columns.map(walletName),
            rows: grid.rows.map(({ id: bank, cells }) => ({
              name: bankName(bank),
              cells: cells.map((pair) => {
                if (!pair) return null;
                const rate = rateOf(pair);
                return {
                  share: rate?.share ?? null,
                  text: rate ? shareText(rate.share, locale, 0) : `n = ${pair.closed}`,
                };
              }),
            })),
            emptyText: t("none"),
          });
        },
      }}
    />
  );
}
