"use client";

import { useTranslations } from "next-intl";
import { CasesLink } from "@/components/trends/cases-link";
import { useTrend } from "@/components/trends/trend-context";
import { countText, shareText, signedText } from "@/components/trends/trend-format";
import { TwinTable } from "@/components/trends/twin-table";
import type { DigestCause } from "@/lib/trends/digest";
import { FEW_CASES } from "@/lib/trends/wilson";
import { DigestNothing, DigestSection } from "./digest-section";

/** The leading causes of the week with the week before; a change that may be chance is grey. */
export function DigestCauses({ causes }: { causes: readonly DigestCause[] }) {
  const t = useTranslations("trends");
  const { report, locale, casesHref, causeName } = useTrend();
  const { from, to } = report.previous;
  const changeOf = ({ cases, before, isChanged }: DigestCause) => {
    const text =
      before < FEW_CASES
        ? signedText(cases - before, locale)
        : `${signedText(((cases - before) / before) * 100, locale)}%`;
    return (
      <span
        className={isChanged ? "font-medium" : "text-faint"}
        title={isChanged ? undefined : t("numbers.chance")}
      >
        {text}
      </span>
    );
  };
  return (
    <DigestSection
      title={t("digest.causes")}
      hint={t("digest.causesHint")}
      className="[&>section]:max-h-none"
    >
      {causes.length === 0 ? (
        <DigestNothing>{t("digest.noCauses")}</DigestNothing>
      ) : (
        <TwinTable
          caption={t("digest.causes")}
          head={[
            { id: "cause", content: t("pareto.cause") },
            { id: "cases", content: t("pareto.cases") },
            { id: "share", content: t("pareto.share") },
            { id: "before", content: t("digest.before") },
            { id: "change", content: t("digest.change") },
          ]}
          rows={causes.map((row) => ({
            id: row.cause,
            cells: [
              causeName(row.cause),
              <CasesLink key="cases" href={casesHref({ cause: row.cause })} count={row.cases}>
                {countText(row.cases, locale)}
              </CasesLink>,
              shareText(row.share, locale),
              <CasesLink key="before" href={casesHref({ cause: row.cause, from, to })} count={row.before}>
                {countText(row.before, locale)}
              </CasesLink>,
              changeOf(row),
            ],
          }))}
        />
      )}
    </DigestSection>
  );
}
