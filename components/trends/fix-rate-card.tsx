"use client";

import { useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { CaseCutRow } from "@/lib/trends/case-cut-schema";
import { bySureness } from "@/lib/trends/cut-order";
import { FEW_CASES, type Proportion } from "@/lib/trends/wilson";
import { CasesLink } from "./cases-link";
import { useCut } from "./cut-context";
import { Panel } from "./panel";
import { isUndetermined } from "./trend-context";
import { boundText, countText, shareText } from "./trend-format";
import { TwinTable } from "./twin-table";

type Judged = CaseCutRow & { resolved: Proportion };

const percent = (share: number): string => `${share * 100}%`;

/** The share as a dot and its interval as a line, on a track from 0 to 100 %. */
function Whisker({ rate }: { rate: Proportion }) {
  const isFew = rate.of < FEW_CASES;
  return (
    <span aria-hidden="true" className="relative block h-5 print:[print-color-adjust:exact]">
      {[0, 0.25, 0.5, 0.75, 1].map((at) => (
        <span key={at} style={{ left: percent(at) }} className="absolute inset-y-0 w-px bg-line" />
      ))}
      <span
        style={{ left: percent(rate.low), width: percent(rate.high - rate.low) }}
        className={classNames(
          "absolute top-1/2 h-0.5 -translate-y-1/2 rounded-full",
          isFew ? "bg-mark" : "bg-accent",
        )}
      />
      <span
        style={{ left: percent(rate.share) }}
        className={classNames(
          "absolute top-1/2 size-2.5 -translate-x-1/2 -translate-y-1/2 rounded-full border-2",
          isFew ? "border-mark bg-surface" : "border-accent bg-accent",
        )}
      />
    </span>
  );
}

function RateRow({ row }: { row: Judged }) {
  const t = useTranslations("trends.cut.fixRate");
  const { locale, casesHref, rowName } = useCut();
  const { resolved } = row;
  const isFew = resolved.of < FEW_CASES;
  const name = rowName(row);
  return (
    <li
      className={classNames(
        "grid items-center gap-x-4 text-sm sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_11.5rem] max-sm:grid-cols-[1fr_auto] max-sm:py-1",
        isFew && "text-faint",
      )}
    >
      <span title={name} className="line-clamp-2 leading-5 max-sm:col-span-2">
        {name}
      </span>
      <Whisker rate={resolved} />
      <span className="flex justify-end gap-2 whitespace-nowrap">
        <span className={isFew ? undefined : "font-medium"}>{shareText(resolved.share, locale, 0)}</span>
        <span className={classNames("min-w-11 text-right text-xs leading-5", !isFew && "text-muted")}>
          {boundText(resolved.low)}–{boundText(resolved.high)}
        </span>
        <CasesLink
          href={casesHref({ ...row.filter, status: "closed" })}
          count={resolved.of}
          label={t("open", { name, n: countText(resolved.of, locale) })}
          className="min-w-14 text-right text-xs leading-5"
        >
          {t("n", { n: countText(resolved.of, locale) })}
        </CasesLink>
      </span>
    </li>
  );
}

function Chart({ rows }: { rows: readonly Judged[] }) {
  const t = useTranslations("trends.cut.fixRate");
  return (
    <>
      <ul aria-label={t("caption")} className="flex flex-col gap-1">
        {rows.map((row) => (
          <RateRow key={Object.values(row.filter).join()} row={row} />
        ))}
      </ul>
      <div
        aria-hidden="true"
        className="grid gap-x-4 text-faint text-xs sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)_11.5rem] max-sm:hidden"
      >
        <span />
        <span className="flex justify-between">
          {["0", "25", "50", "75", "100%"].map((mark) => (
            <span key={mark} className="w-0 whitespace-nowrap [&:last-child]:-translate-x-8">
              {mark}
            </span>
          ))}
        </span>
      </div>
    </>
  );
}

/** How often cases were resolved with each remedy or article, the surest first. */
export function FixRateCard() {
  const t = useTranslations("trends.cut");
  const { report, locale, rowName, keys } = useCut();
  const [key] = keys;
  if (!key) return null;
  const rows = bySureness(report.rows.filter(({ filter }) => !isUndetermined(filter[key] ?? "")));
  return (
    <Panel
      title={t("fixRate.title", { by: t(`by.${report.by}`) })}
      hint={t("fixRate.hint", { limit: FEW_CASES })}
      chart={() =>
        rows.length > 0 ? <Chart rows={rows} /> : <p className="text-muted">{t("fixRate.none")}</p>
      }
      picture={{
        name: `fix-rate-${report.by}`,
        draw: async () => {
          const { whiskerDrawing } = await import("./picture/whisker-drawing");
          return whiskerDrawing(
            rows.map((row) => ({
              id: Object.values(row.filter).join(),
              name: rowName(row),
              rate: row.resolved,
              isFew: row.resolved.of < FEW_CASES,
              text: `${shareText(row.resolved.share, locale, 0)}   ${t("fixRate.n", { n: countText(row.resolved.of, locale) })}`,
            })),
          );
        },
      }}
      table={
        <TwinTable
          caption={t("fixRate.caption")}
          head={[
            { id: "name", content: t(`by.${report.by}`) },
            { id: "closed", content: t("column.closed") },
            { id: "resolved", content: t("column.resolved") },
            { id: "low", content: t("fixRate.low") },
            { id: "high", content: t("fixRate.high") },
          ]}
          rows={rows.map((row) => ({
            id: Object.values(row.filter).join(),
            cells: [
              rowName(row),
              countText(row.resolved.of, locale),
              shareText(row.resolved.share, locale, 0),
              shareText(row.resolved.low, locale, 0),
              shareText(row.resolved.high, locale, 0),
            ],
          }))}
        />
      }
    />
  );
}
