"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { boundText, countText, shareText } from "@/components/trends/trend-format";
import { TwinTable } from "@/components/trends/twin-table";
import { classNames } from "@/components/ui/class-names";
import type { QualityReport } from "@/lib/quality/quality-schema";
import { FEW_CASES } from "@/lib/trends/wilson";
import { figureText } from "./figure-text";
import { useQuality } from "./quality-context";

function Rate({ label, rate }: { label: string; rate: QualityReport["departures"]["share"] }) {
  const t = useTranslations("quality.numbers");
  const { locale } = useQuality();
  return (
    <div className="flex flex-wrap items-baseline gap-x-2">
      <dt className="text-muted">{label}</dt>
      <dd className={classNames("m-0 font-semibold", (rate?.of ?? 0) < FEW_CASES && "text-faint")}>
        {rate ? shareText(rate.share, locale, 0) : "—"}
      </dd>
      {rate ? (
        <dd className="m-0 text-muted text-xs">
          {t("interval", { low: boundText(rate.low), high: boundText(rate.high) })}{" "}
          {t("n", { n: countText(rate.of, locale) })}
        </dd>
      ) : null}
    </div>
  );
}

function Pairs() {
  const t = useTranslations("quality.departures");
  const { report, locale, checkName } = useQuality();
  return (
    <TwinTable
      caption={t("caption")}
      head={[
        { id: "pair", content: `${t("suggested")} → ${t("asked")}` },
        ...(["n", "own", "foregone"] as const).map((id) => ({ id, content: t(id) })),
      ]}
      rows={report.departures.pairs.map((pair) => ({
        id: `${pair.suggestedCheckCode} ${pair.checkCode}`,
        cells: [
          <span key="pair" className="block min-w-40">
            {checkName(pair.suggestedCheckCode)} → {checkName(pair.checkCode)}
          </span>,
          countText(pair.n, locale),
          figureText(pair.bitsPerMinute, locale, 2),
          figureText(pair.foregoneBitsPerMinute, locale, 2),
        ],
      }))}
    />
  );
}

/** Where people asked something else than was suggested, and whether it paid. */
export function DeparturesCard() {
  const t = useTranslations("quality.departures");
  const { report, locale } = useQuality();
  const headingId = useId();
  const { departures } = report;
  const { share, bitsPerMinute, foregoneBitsPerMinute } = departures;
  return (
    <section
      aria-labelledby={headingId}
      className="min-w-0 rounded-lg border border-line bg-surface px-4.5 py-3.5"
    >
      <div className="mb-2 flex min-h-7 flex-wrap items-baseline gap-x-2.5">
        <h2 id={headingId} className="font-semibold text-base">
          {t("title")}
        </h2>
        <span className="text-muted text-xs">{t("hint")}</span>
      </div>
      {share === null ? (
        <p className="text-muted text-sm">{t("none")}</p>
      ) : share.count === 0 ? (
        <p className="text-muted text-sm">{t("noDeparture", { n: countText(share.of, locale) })}</p>
      ) : (
        <>
          <dl className="m-0 mb-3 flex flex-col gap-1 text-sm">
            <Rate label={t("share")} rate={share} />
            <Rate label={t("gainedMore")} rate={departures.gainedMore} />
            <Rate label={t("with")} rate={departures.top1With} />
            <Rate label={t("without")} rate={departures.top1Without} />
          </dl>
          {bitsPerMinute === null ? null : (
            <p className="mb-2 text-muted text-xs">
              {t("rate", {
                own: figureText(bitsPerMinute, locale, 2),
                foregone: figureText(foregoneBitsPerMinute, locale, 2),
              })}
            </p>
          )}
          <Pairs />
        </>
      )}
    </section>
  );
}
