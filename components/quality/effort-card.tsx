"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { countText } from "@/components/trends/trend-format";
import { TwinTable } from "@/components/trends/twin-table";
import { FEW_CASES } from "@/lib/trends/wilson";
import { figureText } from "./figure-text";
import { useQuality } from "./quality-context";

/** What each check gained for the causes that were confirmed, beside what it was expected to gain and its minutes. */
export function EffortCard() {
  const t = useTranslations("quality.effort");
  const { report, locale, checkName } = useQuality();
  const headingId = useId();
  const { bitsPerCase, minutesPerBit, checks } = report.effort;
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
        {bitsPerCase === null || minutesPerBit === null ? null : (
          <span className="ml-auto text-sm max-sm:ml-0">
            {t("summary", {
              bits: figureText(bitsPerCase, locale, 1),
              minutes: figureText(minutesPerBit, locale, 1),
            })}
          </span>
        )}
      </div>
      {checks.length === 0 ? (
        <p className="py-2 text-muted text-sm">{t("none")}</p>
      ) : (
        <TwinTable
          caption={t("caption")}
          head={(["check", "n", "minutes", "gained", "expected", "perMinute"] as const).map((id) => ({
            id,
            content: t(id),
          }))}
          rows={checks.map(({ checkCode, n, minutes, gainedBits, expectedBits }) => {
            const grey = (id: string, text: string) => (
              <span key={id} className={n < FEW_CASES ? "text-faint" : undefined}>
                {text}
              </span>
            );
            return {
              id: checkCode,
              cells: [
                <span key="check" className="block min-w-36 sm:min-w-52">
                  {checkName(checkCode)}
                </span>,
                countText(n, locale),
                figureText(minutes, locale, 1),
                grey("gained", figureText(gainedBits, locale, 2)),
                grey("expected", figureText(expectedBits, locale, 2)),
                grey("perMinute", figureText(minutes === null ? null : gainedBits / minutes, locale, 2)),
              ],
            };
          })}
        />
      )}
    </section>
  );
}
