"use client";

import { useTranslations } from "next-intl";
import { boundText, countText, shareText } from "@/components/trends/trend-format";
import type { QualityScore } from "@/lib/quality/quality-schema";
import { FEW_CASES } from "@/lib/trends/wilson";
import { useQuality } from "./quality-context";

const SIZE = { width: 400, height: 290, left: 58, right: 18, top: 10, bottom: 42 };
const TICKS = [0, 0.2, 0.4, 0.6, 0.8, 1];
const x = (share: number): number => SIZE.left + share * (SIZE.width - SIZE.left - SIZE.right);
const y = (share: number): number =>
  SIZE.height - SIZE.bottom - share * (SIZE.height - SIZE.top - SIZE.bottom);
/** Area by the number of cases, within what can be seen and does not hide its neighbours. */
const radius = (n: number, most: number): number => 3.5 + 5.5 * Math.sqrt(n / most);

function Axes() {
  const t = useTranslations("quality.calibration");
  const { locale } = useQuality();
  return (
    <g fontSize={12} fill="var(--muted)">
      {TICKS.map((share) => (
        <g key={share}>
          <line x1={x(0)} x2={x(1)} y1={y(share)} y2={y(share)} stroke="var(--line)" />
          <text x={x(0) - 8} y={y(share) + 4} textAnchor="end">
            {shareText(share, locale, 0)}
          </text>
          <text x={x(share)} y={y(0) + 16} textAnchor="middle">
            {shareText(share, locale, 0)}
          </text>
        </g>
      ))}
      <text x={x(0.5)} y={SIZE.height - 6} textAnchor="middle">
        {t("said")}
      </text>
      <text x={12} y={y(0.5)} textAnchor="middle" transform={`rotate(-90 12 ${y(0.5)})`}>
        {t("seen")}
      </text>
      <line x1={x(0)} y1={y(0)} x2={x(1)} y2={y(1)} stroke="var(--line-strong)" strokeDasharray="5 4" />
    </g>
  );
}

/** Each bin of the leader's probability as a point with its interval; the dashed line is where words and facts agree. */
export function CalibrationChart({ bins }: { bins: QualityScore["bins"] }) {
  const t = useTranslations("quality.calibration");
  const { locale } = useQuality();
  const most = Math.max(1, ...bins.map(({ observed }) => observed?.of ?? 0));
  return (
    <svg
      viewBox={`0 0 ${SIZE.width} ${SIZE.height}`}
      className="mx-auto block h-auto w-full max-w-md"
      role="presentation"
    >
      <Axes />
      {bins.map(({ from, predicted, observed }) => {
        if (!observed) return null;
        const { share, low, high, of } = observed;
        const title = t("point", {
          said: shareText(predicted, locale, 0),
          right: shareText(share, locale, 0),
          low: boundText(low),
          high: boundText(high),
          n: countText(of, locale),
        });
        return (
          <g key={from} stroke="var(--chart-1)" strokeWidth={1.5}>
            <title>{title}</title>
            <line x1={x(predicted)} x2={x(predicted)} y1={y(low)} y2={y(high)} />
            <circle
              cx={x(predicted)}
              cy={y(share)}
              r={radius(of, most)}
              fill={of < FEW_CASES ? "var(--surface)" : "var(--chart-1)"}
            />
          </g>
        );
      })}
    </svg>
  );
}
