"use client";

import { useTranslations } from "next-intl";
import { CasesLink } from "./cases-link";
import { Panel } from "./panel";
import { ShareBars } from "./share-bars";
import { useTrend } from "./trend-context";
import { countText, shareText } from "./trend-format";
import { TwinTable } from "./twin-table";

/** At which of the six steps cases fail. */
export function StepsCard({ className }: { className?: string }) {
  const t = useTranslations("trends.steps");
  const { report, locale, casesHref, stepName } = useTrend();
  const steps = report.steps.filter(({ step, cases }) => step !== "unknown" || cases > 0);
  return (
    <Panel
      title={t("title")}
      className={className}
      chart={() => (
        <ShareBars
          label={t("caption")}
          bars={steps.map(({ step, cases, share }) => ({
            id: step,
            name: stepName(step),
            cases,
            share,
            href: casesHref({ step }),
            isHollow: step === "unknown",
          }))}
        />
      )}
      table={
        <TwinTable
          caption={t("caption")}
          head={[
            { id: "step", content: t("step") },
            { id: "cases", content: t("cases") },
            { id: "share", content: t("share") },
          ]}
          rows={steps.map(({ step, cases, share }) => ({
            id: step,
            cells: [
              stepName(step),
              <CasesLink key="cases" href={casesHref({ step })} count={cases}>
                {countText(cases, locale)}
              </CasesLink>,
              shareText(share, locale),
            ],
          }))}
        />
      }
    />
  );
}
