import type { CompiledCheck, CompiledModel } from "./compiled-model";
import { type Evidence, isNeutralAnswer, readEvidence } from "./evidence";
import { posteriorByCause } from "./posterior";

export interface SuggestedCheck {
  checkCode: string;
  /** Expected fall of the entropy over causes, in bits, when the check is answered. Never negative. */
  gainBits: number;
  bitsPerMinute: number;
  minutes: number;
  /** The causes whose probability the check is expected to move most, at most three, strongest first. */
  splits: string[];
}

export interface LeaderChange {
  checkCode: string;
  answerCode: string;
  /** How probable that answer is now. */
  probability: number;
  /** The cause that would lead. */
  causeCode: string;
}

interface AnswerOutcome {
  answerCode: string;
  probability: number;
  posterior: Float64Array;
}

const DEFAULT_LIMIT = 3;
const MAX_SPLITS = 3;
const MIN_GAIN_BITS = 1e-6;
const MIN_EXPECTED_MOVE = 0.01;

/**
 * The agent checks worth asking next, best first, by expected information gain per minute, one step ahead
 * (after Heckerman, Breese and Rommelse, "Decision-theoretic troubleshooting", 1995).
 *
 * An unanswered scam check comes first whatever it gains. Skipped checks come after those not asked yet;
 * those answered with "unknown" do not come back. Once a scam is suspected nothing more is suggested.
 */
export function suggestNextChecks(
  model: CompiledModel,
  evidence: Evidence,
  options: { limit?: number } = {},
): SuggestedCheck[] {
  const { items, stopFlags } = readEvidence(model, evidence);
  if (stopFlags.includes("suspected_scam")) return [];
  const posterior = posteriorByCause(model, items);
  return openAgentChecks(model, evidence)
    .map((check) => ({ check, suggestion: weighCheck(model, check, posterior) }))
    .filter(({ check, suggestion }) => isScamCheck(check) || suggestion.gainBits > MIN_GAIN_BITS)
    .sort(
      (a, b) =>
        Number(isScamCheck(b.check)) - Number(isScamCheck(a.check)) ||
        Number(isSkipped(a.check, evidence)) - Number(isSkipped(b.check, evidence)) ||
        b.suggestion.bitsPerMinute - a.suggestion.bitsPerMinute ||
        (a.check.code < b.check.code ? -1 : 1),
    )
    .slice(0, options.limit ?? DEFAULT_LIMIT)
    .map(({ suggestion }) => suggestion);
}

/**
 * The most probable single answer to an open agent check that would put another cause first. Null when none
 * would, or once a scam is suspected.
 */
export function answerThatWouldChangeLeader(model: CompiledModel, evidence: Evidence): LeaderChange | null {
  const { items, stopFlags } = readEvidence(model, evidence);
  if (stopFlags.includes("suspected_scam")) return null;
  const posterior = posteriorByCause(model, items);
  const leader = leaderOf(model, posterior);
  const changes = openAgentChecks(model, evidence).flatMap((check) =>
    answerOutcomes(check, posterior).map((outcome) => ({
      checkCode: check.code,
      answerCode: outcome.answerCode,
      probability: outcome.probability,
      causeCode: leaderOf(model, outcome.posterior),
    })),
  );
  const best = changes
    .filter((change) => change.causeCode !== leader)
    .sort((a, b) => b.probability - a.probability || (a.checkCode < b.checkCode ? -1 : 1));
  return best[0] ?? null;
}

function openAgentChecks(model: CompiledModel, evidence: Evidence): CompiledCheck[] {
  return [...model.checks.values()].filter((check) => {
    const given = evidence.answers[check.code];
    // An answer that this model version does not know leaves the check open.
    const isOpen =
      given === undefined || given === "skipped" || (!isNeutralAnswer(given) && !check.answers.has(given));
    return check.source === "agent" && isOpen;
  });
}

const isSkipped = (check: CompiledCheck, evidence: Evidence): boolean =>
  evidence.answers[check.code] === "skipped";

const isScamCheck = (check: CompiledCheck): boolean =>
  [...check.answers.values()].some((answer) => answer.stop === "suspected_scam");

function weighCheck(model: CompiledModel, check: CompiledCheck, posterior: Float64Array): SuggestedCheck {
  const outcomes = answerOutcomes(check, posterior);
  const expectedBits = outcomes.reduce(
    (total, outcome) => total + outcome.probability * entropyBits(outcome.posterior),
    0,
  );
  const gainBits = Math.max(0, entropyBits(posterior) - expectedBits);
  return {
    checkCode: check.code,
    gainBits,
    bitsPerMinute: gainBits / check.minutes,
    minutes: check.minutes,
    splits: splitCauses(model, posterior, outcomes),
  };
}

function answerOutcomes(check: CompiledCheck, posterior: Float64Array): AnswerOutcome[] {
  return [...check.answers.values()].map(({ code, likelihood }) => {
    const joint = posterior.map((value, cause) => value * (likelihood.plain[cause] ?? 0));
    const probability = joint.reduce((total, value) => total + value, 0);
    return { answerCode: code, probability, posterior: joint.map((value) => value / probability) };
  });
}

function splitCauses(model: CompiledModel, posterior: Float64Array, outcomes: AnswerOutcome[]): string[] {
  return model.causeCodes
    .map((causeCode, cause) => {
      const now = posterior[cause] ?? 0;
      const move = outcomes.reduce(
        (total, outcome) => total + outcome.probability * Math.abs((outcome.posterior[cause] ?? 0) - now),
        0,
      );
      return { causeCode, move };
    })
    .filter(({ move }) => move >= MIN_EXPECTED_MOVE)
    .sort((a, b) => b.move - a.move || (a.causeCode < b.causeCode ? -1 : 1))
    .slice(0, MAX_SPLITS)
    .map(({ causeCode }) => causeCode);
}

function entropyBits(distribution: Float64Array): number {
  return distribution.reduce((total, p) => (p > 0 ? total - p * Math.log2(p) : total), 0);
}

function leaderOf(model: CompiledModel, posterior: Float64Array): string {
  let leader = 0;
  for (const [cause, value] of posterior.entries()) {
    if (value > (posterior[leader] ?? 0)) leader = cause;
  }
  return model.causeCodes[leader] ?? "";
}
