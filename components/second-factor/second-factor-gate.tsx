"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SecondFactorSetup, type SetupStep } from "./second-factor-setup";

/** What stands before all else while the desk wants a second factor that is not there; leads on to `next`. */
export function SecondFactorGate({ next }: { next: string }) {
  const t = useTranslations("auth.secondFactor");
  const [step, setStep] = useState<SetupStep>({ name: "password" });
  return (
    <div className="grid gap-4">
      {step.name === "password" ? <p className="text-muted text-sm">{t("gate")}</p> : null}
      {/* A whole load, so that nothing rendered before is in the way. */}
      <SecondFactorSetup step={step} onStep={setStep} onDone={() => window.location.assign(next)} />
    </div>
  );
}
