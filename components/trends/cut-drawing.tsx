"use client";

import { BINDING_STEPS, type BindingStep } from "@/lib/cases/case-vocabulary";
import { CrossCard } from "./cross-card";
import { useCut } from "./cut-context";
import { FixRateCard } from "./fix-rate-card";
import { StepFunnelPanel } from "./step-funnel-panel";

function Funnel() {
  const { report, casesHref, valueName } = useCut();
  const casesOf = new Map(report.rows.map(({ filter, cases }) => [filter.step, cases]));
  return (
    <StepFunnelPanel
      steps={BINDING_STEPS.map((step) => ({ step, cases: casesOf.get(step) ?? 0 }))}
      stepName={(step: BindingStep) => valueName("step", step)}
      casesHref={casesHref}
    />
  );
}

/** What a breakdown shows above its table, where a table alone does not show it. */
export function CutDrawing() {
  const { report } = useCut();
  switch (report.by) {
    case "step":
      return <Funnel />;
    case "remedy":
    case "article":
      return <FixRateCard key={report.by} />;
    case "cause_bank":
      return <CrossCard key={report.by} keys={["cause", "bank"]} first="cases" />;
    case "bank_wallet":
      return <CrossCard key={report.by} keys={["bank", "wallet"]} first="resolved" />;
    default:
      return null;
  }
}
