import type { Evidence } from "@/lib/diagnosis/evidence";
import type { LoadedModel } from "@/lib/diagnosis/loaded-model";
import { type SuggestedCheck, suggestNextChecks } from "@/lib/diagnosis/next-check";
import { nextStep } from "@/lib/diagnosis/repair-plan";
import type { CaseDiagnosis } from "./diagnosis-schema";

type Advice = Pick<CaseDiagnosis, "nextStep" | "nextChecks">;

const SHOWN_CHECKS = 3;
const SHOWN_REMEDIES = 5;

/** Safety, and answers that cannot both be so, come before any sum of minutes. */
const comesFirst = ({ reason }: SuggestedCheck): boolean => reason === "safety" || reason === "ask_again";

/**
 * What to do next, as one piece of advice: checks that come first whatever they cost, else asking on while the plan
 * of fewest expected minutes does, else its remedy or handing over. Which check to ask, its worth a minute says.
 */
export function caseAdvice(
  { document, compiled }: LoadedModel,
  evidence: Evidence,
  posterior: ReadonlyMap<string, number>,
): Advice {
  const checks = suggestNextChecks(compiled, evidence, { limit: document.checks.length });
  const plan = nextStep(compiled, evidence);
  const [first] = checks;
  const labels = new Map(document.remedies.map(({ code, label }) => [code, label]));
  const remedies = plan.remedies.slice(0, SHOWN_REMEDIES).map(({ fixPerMinute: _rate, ...remedy }) => ({
    ...remedy,
    label: labels.get(remedy.remedyCode) ?? { zh: remedy.remedyCode, en: remedy.remedyCode },
    causeCode: causeSolvedBy(
      document.remedies.find(({ code }) => code === remedy.remedyCode)?.fixes ?? {},
      posterior,
    ),
  }));
  if (first && comesFirst(first)) {
    return {
      nextStep: {
        ...plan,
        remedies,
        shouldStop: false,
        why: first.reason === "safety" ? "safety" : "ask_again",
        step: { kind: "check", code: first.checkCode },
      },
      nextChecks: checks.slice(0, SHOWN_CHECKS),
    };
  }
  const asksOn = plan.step.kind === "check" && first !== undefined;
  return {
    nextStep: { ...plan, remedies, step: asksOn ? { kind: "check", code: first.checkCode } : plan.step },
    nextChecks: checks.slice(0, SHOWN_CHECKS),
  };
}

/** The cause that a remedy would most probably have solved if it works now; null when it names none that is known. */
function causeSolvedBy(
  fixes: Readonly<Record<string, number>>,
  posterior: ReadonlyMap<string, number>,
): string | null {
  const [best] = Object.entries(fixes)
    .map(([causeCode, fixed]) => ({ causeCode, weight: fixed * (posterior.get(causeCode) ?? 0) }))
    .sort((a, b) => b.weight - a.weight || (a.causeCode < b.causeCode ? -1 : 1));
  return best?.causeCode ?? null;
}
