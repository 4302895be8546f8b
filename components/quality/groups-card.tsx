"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { boundText, countText, shareText } from "@/components/trends/trend-format";
import { TwinTable } from "@/components/trends/twin-table";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { FEW_CASES } from "@/lib/trends/wilson";
import { figureText } from "./figure-text";
import { JudgedLink } from "./judged-link";
import { useQuality } from "./quality-context";

type By = "bank" | "wallet" | "model";

/** The same scores for each bank, wallet or model version. */
export function GroupsCard() {
  const t = useTranslations("quality");
  const { report, locale, casesHref, bankName, walletName } = useQuality();
  const [by, setBy] = useState<By>("bank");
  const headingId = useId();
  const groups = { bank: report.byBank, wallet: report.byWallet, model: report.byModel }[by];
  const nameOf = {
    bank: bankName,
    wallet: walletName,
    model: (key: string) => t("filter.modelName", { number: key }),
  }[by];
  const hrefOf = (key: string): string | null => (by === "model" ? null : casesHref({ [by]: key }));
  return (
    <section
      aria-labelledby={headingId}
      className="min-w-0 rounded-lg border border-line bg-surface px-4.5 py-3.5"
    >
      <div className="mb-2 flex min-h-7 flex-wrap items-center gap-x-2.5 gap-y-1">
        <h2 id={headingId} className="font-semibold text-base">
          {t("groups.title")}
        </h2>
        <span className="text-muted text-xs">{t("groups.few", { limit: FEW_CASES })}</span>
        <SegmentedControl<By>
          className="ml-auto max-sm:ml-0"
          label={t("groups.by")}
          options={(["bank", "wallet", "model"] as const).map((id) => ({ id, label: t(`groups.${id}`) }))}
          value={by}
          onChange={setBy}
        />
      </div>
      <TwinTable
        caption={t("groups.caption")}
        head={[
          { id: "by", content: t("groups.by") },
          ...(["cases", "top1", "top3", "brier", "ece", "checks"] as const).map((id) => ({
            id,
            content: t(`groups.${id}`),
          })),
        ]}
        rows={groups.map(({ key, n, top1, top3, brier, ece, checksAsked }) => {
          const grey = (id: string, text: string) => (
            <span key={id} className={n < FEW_CASES ? "text-faint" : undefined}>
              {text}
            </span>
          );
          return {
            id: key,
            cells: [
              <span key="by" className="block min-w-20">
                {nameOf(key)}
              </span>,
              <JudgedLink key="cases" href={hrefOf(key)} count={n}>
                {countText(n, locale)}
              </JudgedLink>,
              grey(
                "top1",
                top1
                  ? `${shareText(top1.share, locale, 0)} (${boundText(top1.low)}–${boundText(top1.high)})`
                  : "—",
              ),
              grey("top3", top3 ? shareText(top3.share, locale, 0) : "—"),
              grey("brier", figureText(brier, locale, 2)),
              grey("ece", ece === null ? "—" : shareText(ece, locale)),
              grey("checks", figureText(checksAsked, locale, 1)),
            ],
          };
        })}
      />
    </section>
  );
}
