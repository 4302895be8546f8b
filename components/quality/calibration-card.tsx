"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Panel } from "@/components/trends/panel";
import { boundText, countText, shareText } from "@/components/trends/trend-format";
import { TwinTable } from "@/components/trends/twin-table";
import { SegmentedControl } from "@/components/ui/segmented-control";
import type { QualityScore } from "@/lib/quality/quality-schema";
import { FEW_CASES } from "@/lib/trends/wilson";
import { CalibrationChart } from "./calibration-chart";
import { useQuality } from "./quality-context";

type Basis = "closing" | "replay";

function BinTable({ bins }: { bins: QualityScore["bins"] }) {
  const t = useTranslations("quality.calibration");
  const { locale } = useQuality();
  return (
    <TwinTable
      caption={t("caption")}
      head={(["range", "mean", "right", "interval", "cases"] as const).map((id) => ({ id, content: t(id) }))}
      rows={bins.flatMap(({ from, to, predicted, observed }) =>
        observed
          ? [
              {
                id: String(from),
                cells: [
                  `${boundText(from)}–${boundText(to)}%`,
                  shareText(predicted, locale),
                  <span key="right" className={observed.of < FEW_CASES ? "text-faint" : undefined}>
                    {shareText(observed.share, locale)}
                  </span>,
                  `${boundText(observed.low)}–${boundText(observed.high)}`,
                  countText(observed.of, locale),
                ],
              },
            ]
          : [],
      )}
    />
  );
}

/** Whether what is said to be 70 % is so in 70 %. */
export function CalibrationCard() {
  const t = useTranslations("quality.calibration");
  const { report } = useQuality();
  const [basis, setBasis] = useState<Basis>("closing");
  const { bins } = basis === "closing" ? report.atClosing : report.replayed;
  const choice = (
    <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-1">
      <SegmentedControl<Basis>
        label={t("basis")}
        options={[
          { id: "closing", label: t("closing") },
          { id: "replay", label: t("replay") },
        ]}
        value={basis}
        onChange={setBasis}
      />
      <span className="text-muted text-xs">{t("few", { limit: FEW_CASES })}</span>
    </div>
  );
  return (
    <Panel
      title={t("title")}
      hint={t("hint")}
      chart={() => (
        <>
          {choice}
          <figure className="m-0">
            <figcaption className="sr-only">{t("caption")}</figcaption>
            <CalibrationChart bins={bins} />
          </figure>
        </>
      )}
      table={
        <>
          {choice}
          <BinTable bins={bins} />
        </>
      }
    />
  );
}
