"use client";

import { StepFunnelPanel } from "./step-funnel-panel";
import { useTrend } from "./trend-context";

/** The funnel of the report's cases. */
export function StepsCard({ className }: { className?: string }) {
  const { report, casesHref, stepName } = useTrend();
  return (
    <StepFunnelPanel steps={report.steps} stepName={stepName} casesHref={casesHref} className={className} />
  );
}
