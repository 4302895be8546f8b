import { ORDERED_STEPS } from "@/lib/cases/binding-steps";
import type { BindingStep } from "@/lib/cases/case-vocabulary";

export type FunnelStep = {
  step: (typeof ORDERED_STEPS)[number];
  /** Cases that got as far as this step: they failed here or later. */
  reached: number;
  failed: number;
  /** Cases that got beyond it: they failed later. */
  passed: number;
};

/**
 * Cases by the step at which they failed, read as a funnel in the order of the steps. Cases whose step is not known
 * are in none of them. `reached` is always `failed + passed`, and `passed` what the next step was reached by.
 */
export function stepFunnel(steps: readonly { step: BindingStep; cases: number }[]): FunnelStep[] {
  const casesOf = new Map(steps.map(({ step, cases }) => [step, cases]));
  let passed = 0;
  return ORDERED_STEPS.toReversed()
    .map((step) => {
      const failed = casesOf.get(step) ?? 0;
      const row = { step, reached: failed + passed, failed, passed };
      passed += failed;
      return row;
    })
    .toReversed();
}
