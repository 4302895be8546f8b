import type { CompiledModel, CompiledRemedy } from "./compiled-model";
import { type Evidence, readEvidence } from "./evidence";
import { answerOutcomes, type Belief, beliefOf, expectedGainBits, openChecks } from "./information-gain";
import {
  afterFailure,
  expectedRepairMinutes,
  fixProbabilityOf,
  type RankedRemedy,
  rankedRemedies,
} from "./repair-cost";

export type StepReason =
  | "suspected_scam"
  | "tries"
  | "check_pays"
  | "remedy_pays"
  | "hand_over_pays"
  | "nothing_to_ask"
  | "no_remedies";

export interface NextStep {
  /** True when asking more is not worth its minutes, or must not go on. */
  shouldStop: boolean;
  why: StepReason;
  step: { kind: "check" | "remedy"; code: string } | { kind: "hand_over"; code: null };
  /** Expected minutes until the case is solved or handed over: without asking, and by the step that is advised. */
  minutesWithoutAsking: number;
  minutesAdvised: number;
  /** Best first. */
  remedies: RankedRemedy[];
}

interface Plan {
  minutes: number;
  step: NextStep["step"];
}

interface Search {
  model: CompiledModel;
  /** How many of the best checks, by bits a minute, are looked into at each level. */
  width: number;
}

/** Small models are searched deeply, so that their plans come near the best there is; large ones stay within a frame. */
const DEPTHS = [
  { upToActions: 6, depth: 4, width: 6 },
  { upToActions: 12, depth: 3, width: 6 },
  { upToActions: 20, depth: 2, width: 6 },
] as const;
const LARGE_MODEL = { depth: 2, width: 3 };

/**
 * What to do next to be done in the fewest expected minutes: ask a check, try a remedy, or hand the case over.
 * Expected minutes are looked ahead a few steps over checks and remedies; what comes after is priced as trying
 * remedies in the order of p/c (Breese and Heckerman, "Decision-theoretic troubleshooting: a framework for repair
 * and experiment", 1996). Remedies that failed are not tried again.
 */
export function nextStep(model: CompiledModel, evidence: Evidence): NextStep {
  const { stopFlags } = readEvidence(model, evidence);
  const belief = beliefOf(model, evidence);
  const failed = new Set(evidence.failedRemedies ?? []);
  const untried = model.remedies.filter(({ code }) => !failed.has(code));
  const remedies = rankedRemedies(model, belief.posterior, untried);
  const minutesWithoutAsking = expectedRepairMinutes(model, belief.posterior, untried);
  const flag = stopFlags[0];
  if (flag !== undefined) {
    const why = stopFlags.includes("suspected_scam") ? "suspected_scam" : flag;
    const step = { kind: "hand_over", code: null } as const;
    return {
      shouldStop: true,
      why,
      step,
      minutesWithoutAsking,
      minutesAdvised: model.referralMinutes,
      remedies,
    };
  }
  const open = openChecks(model, belief.answers);
  if (model.remedies.length === 0)
    return withoutRemedies(
      model,
      belief,
      open.map(({ code }) => code),
    );
  const size = open.length + untried.length;
  const { depth, width } = DEPTHS.find(({ upToActions }) => size <= upToActions) ?? LARGE_MODEL;
  const plan = bestPlan({ model, width }, belief, untried, depth);
  return {
    shouldStop: plan.step.kind !== "check",
    why: reasonOf(plan.step, open.length),
    step: plan.step,
    minutesWithoutAsking,
    minutesAdvised: plan.minutes,
    remedies,
  };
}

function reasonOf(step: NextStep["step"], openCount: number): StepReason {
  if (step.kind === "check") return "check_pays";
  if (openCount === 0) return "nothing_to_ask";
  return step.kind === "remedy" ? "remedy_pays" : "hand_over_pays";
}

/** A model that knows no remedies can only say what to ask, while anything is left to learn. */
function withoutRemedies(model: CompiledModel, belief: Belief, open: readonly string[]): NextStep {
  const [best] = open
    .flatMap((code) => model.checks.get(code) ?? [])
    .map((check) => ({ check, rate: expectedGainBits(model, check, belief) / check.minutes }))
    .sort((a, b) => b.rate - a.rate);
  const step = best
    ? ({ kind: "check", code: best.check.code } as const)
    : ({ kind: "hand_over", code: null } as const);
  return {
    shouldStop: best === undefined,
    why: best ? "no_remedies" : "nothing_to_ask",
    step,
    minutesWithoutAsking: model.referralMinutes,
    minutesAdvised: model.referralMinutes,
    remedies: [],
  };
}

function bestPlan(search: Search, belief: Belief, untried: readonly CompiledRemedy[], depth: number): Plan {
  const { model, width } = search;
  let best = repairOnly(model, belief, untried);
  if (depth === 0) return best;
  for (const remedy of untried) {
    const solved = fixProbabilityOf(remedy, belief.posterior);
    if (solved * model.referralMinutes < remedy.minutes * 0.5) continue;
    const left = untried.filter((one) => one !== remedy);
    const next = { ...belief, posterior: afterFailure(remedy, belief.posterior) };
    const minutes = remedy.minutes + (1 - solved) * bestPlan(search, next, left, depth - 1).minutes;
    if (minutes < best.minutes - 1e-9) best = { minutes, step: { kind: "remedy", code: remedy.code } };
  }
  const checks = openChecks(model, belief.answers)
    .filter((check) => check.minutes < best.minutes)
    .map((check) => ({ check, rate: expectedGainBits(model, check, belief) / check.minutes }))
    .sort((a, b) => b.rate - a.rate || (a.check.code < b.check.code ? -1 : 1));
  for (const { check } of checks.slice(0, width)) {
    const minutes = answerOutcomes(model, check, belief).reduce(
      (total, { probability, next }) =>
        total + probability * bestPlan(search, next, untried, depth - 1).minutes,
      check.minutes,
    );
    if (minutes < best.minutes - 1e-9) best = { minutes, step: { kind: "check", code: check.code } };
  }
  return best;
}

function repairOnly(model: CompiledModel, belief: Belief, untried: readonly CompiledRemedy[]): Plan {
  const minutes = expectedRepairMinutes(model, belief.posterior, untried);
  const [first] = rankedRemedies(model, belief.posterior, untried);
  const isWorthIt = first !== undefined && minutes < model.referralMinutes;
  return {
    minutes,
    step: isWorthIt ? { kind: "remedy", code: first.remedyCode } : { kind: "hand_over", code: null },
  };
}
