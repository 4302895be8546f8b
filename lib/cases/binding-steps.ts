import { BINDING_STEPS, type BindingStep } from "./case-vocabulary";

/** The steps of a binding in their order; of an unknown one nobody can say what comes after. */
export const ORDERED_STEPS = BINDING_STEPS.filter(
  (step): step is Exclude<BindingStep, "unknown"> => step !== "unknown",
);

/** The steps that come after a step. */
export const stepsPast = (step: BindingStep): BindingStep[] =>
  step === "unknown" ? [] : ORDERED_STEPS.slice(ORDERED_STEPS.indexOf(step) + 1);
