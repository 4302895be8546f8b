"use client";

import { useTranslations } from "next-intl";
import { stepFunnel } from "@/lib/trends/step-funnel";
import { StepFunnelPanel } from "./step-funnel-panel";
import { useTrend } from "./trend-context";
import { countText, shareText } from "./trend-format";

/** The funnel of the report's cases. */
export function StepsCard({ className }: { className?: string }) {
  const t = useTranslations("trends.steps");
  const { report, locale, casesHref, stepName } = useTrend();
  const rows = stepFunnel(report.steps);
  const most = Math.max(rows[0]?.reached ?? 0, 1);
  return (
    <StepFunnelPanel
      steps={report.steps}
      stepName={stepName}
      casesHref={casesHref}
      className={className}
      picture={{
        name: "steps",
        draw: async () => {
          const { barsDrawing } = await import("./picture/bars-drawing");
          return barsDrawing({
            bars: rows.map(({ step, failed, passed, reached }) => ({
              id: step,
              name: stepName(step),
              lead: passed / most,
              share: failed / most,
              text: t("pictureFailed", {
                n: countText(failed, locale),
                share: shareText(reached === 0 ? 0 : failed / reached, locale, 0),
              }),
              aside: step === "confirm" ? "" : t("picturePassed", { n: countText(passed, locale) }),
              isHollow: false,
            })),
          });
        },
      }}
    />
  );
}
