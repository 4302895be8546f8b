"use client";

import { useFormatter, useTranslations } from "next-intl";
import { classNames } from "@/components/ui/class-names";
import type { CaseImport } from "@/lib/case-imports/case-import-schema";
import { totalMasked } from "@/lib/case-imports/imported-case";
import { MASKED_KINDS } from "@/lib/privacy/guard";

type FigureProps = { label: string; value: number; detail?: string; tone?: string };

function Figure({ label, value, detail, tone }: FigureProps) {
  const format = useFormatter();
  return (
    <div className="min-w-0">
      <dt className="text-muted text-xs">{label}</dt>
      <dd className={classNames("font-semibold text-xl tabular-nums", value > 0 && tone)}>
        {format.number(value)}
        {detail ? <span className="block font-normal text-muted text-xs">{detail}</span> : null}
      </dd>
    </div>
  );
}

/** What became of the rows, or would become of them. */
export function CountFigures({ current }: { current: CaseImport }) {
  const t = useTranslations("imports");
  const { counts, status, checkedAt } = current;
  const isTrial =
    status === "checking" || status === "checked" || (status === "failed" && checkedAt !== null);
  const kinds = MASKED_KINDS.filter((kind) => counts.masked[kind] > 0)
    .map((kind) => t("card.maskedOf", { kind: t(`kind.${kind}`), count: counts.masked[kind] }))
    .join(" · ");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-3 lg:grid-cols-6">
      <Figure label={t("card.rows")} value={counts.rows} />
      <Figure label={t(isTrial ? "card.wouldWrite" : "card.written")} value={counts.written} tone="text-ok" />
      <Figure label={t("card.unchanged")} value={counts.unchanged} />
      <Figure label={t("card.failed")} value={counts.failed} tone="text-bad" />
      <Figure label={t("card.masked")} value={totalMasked(counts.masked)} detail={kinds} />
      <Figure label={t("card.cut")} value={counts.cutTexts} />
    </dl>
  );
}
