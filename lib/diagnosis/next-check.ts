import type { CompiledCheck, CompiledModel } from "./compiled-model";
import { contradictionsIn } from "./contradictions";
import { type Evidence, readEvidence } from "./evidence";
import {
  type AnswerOutcome,
  answerOutcomes,
  type Belief,
  beliefOf,
  type Foreseen,
  foreseen,
  gainBits,
  openChecks,
} from "./information-gain";

export interface SuggestedCheck {
  checkCode: string;
  /** Expected fall of the entropy over causes, in bits, when the check is answered. Never negative. */
  gainBits: number;
  bitsPerMinute: number;
  /** Agent's and customer's minutes together. */
  minutes: number;
  /** The causes whose probability the check is expected to move most, at most three, strongest first. */
  splits: string[];
  /** Why it stands where it stands, besides its own bits per minute. */
  reason: "safety" | "ask_again" | "gain" | "opens_way";
  /** For `opens_way`: the check that is worth asking after this one. For `ask_again`: the check it disagrees with. */
  towards: string | null;
}

export interface LeaderChange {
  checkCode: string;
  answerCode: string;
  /** How probable that answer is now. */
  probability: number;
  /** The cause that would lead. */
  causeCode: string;
}

interface Candidate {
  check: CompiledCheck;
  outcomes: AnswerOutcome[];
  suggestion: SuggestedCheck;
  /** See `worthOf`. */
  worth: number;
  /** Worth per minute of this check, or of this check and the best one after it where that is more. */
  rate: number;
}

const DEFAULT_LIMIT = 3;
const MAX_SPLITS = 3;
const MIN_GAIN_BITS = 1e-6;
const MIN_EXPECTED_MOVE = 0.01;
/** Two steps are looked ahead from the best few, and from every check that another one waits for. */
const LOOKED_AHEAD = 4;
/** By how much a pair must beat the best single check. */
const MIN_LEAD = 0.01;

/**
 * Bits that a leader surely right is worth, beside one surely wrong. By bits alone, checks go to telling apart what
 * stays behind anyway; on made-up cases (`bench/evaluate`) 4 and 10 save alike.
 */
const LEADER_BITS = 4;

/**
 * The checks worth asking next, best first, by what they are worth per minute: expected information gain (after
 * Heckerman, Breese and Rommelse, "Decision-theoretic troubleshooting", 1995) and how much oftener the leader will be
 * right; two steps ahead where a pair is worth more per minute than its first check alone.
 *
 * An unanswered scam check comes first whatever it gains, then an answer that contradicts another and is to be
 * asked again. Skipped checks come after those not asked yet; those answered with "unknown" do not come back, nor
 * does a check whose precondition has not come true. Once a scam is suspected nothing more is suggested.
 */
export function suggestNextChecks(
  model: CompiledModel,
  evidence: Evidence,
  options: { limit?: number } = {},
): SuggestedCheck[] {
  if (readEvidence(model, evidence).stopFlags.includes("suspected_scam")) return [];
  const belief = beliefOf(model, evidence);
  const candidates = openChecks(model, belief.answers).map((check) => weighCheck(model, check, belief));
  const kept = lookAhead(model, candidates).filter(
    ({ check, rate }) => isScamCheck(check) || rate * check.minutes > MIN_GAIN_BITS,
  );
  const isPutOff = ({ check }: Candidate) => Number(evidence.answers[check.code] === "skipped");
  kept.sort(
    (a, b) =>
      Number(isScamCheck(b.check)) - Number(isScamCheck(a.check)) ||
      isPutOff(a) - isPutOff(b) ||
      b.rate - a.rate ||
      (a.check.code < b.check.code ? -1 : 1),
  );
  const again = contradictionsIn(model, evidence).map(({ askAgain, against }) =>
    askedAgain(model, belief, askAgain, against),
  );
  const safety = kept.filter(({ check }) => isScamCheck(check));
  const rest = kept.filter(({ check }) => !isScamCheck(check));
  const all = [
    ...safety.map(({ suggestion }) => suggestion),
    ...again.filter((one) => one !== null),
    ...rest.map(({ suggestion }) => suggestion),
  ];
  const first = all.filter(
    ({ checkCode }, index) => all.findIndex((one) => one.checkCode === checkCode) === index,
  );
  return first.slice(0, options.limit ?? DEFAULT_LIMIT);
}

/**
 * The most probable single answer to an open check that would put another cause first. Null when none would, or
 * once a scam is suspected.
 */
export function answerThatWouldChangeLeader(model: CompiledModel, evidence: Evidence): LeaderChange | null {
  if (readEvidence(model, evidence).stopFlags.includes("suspected_scam")) return null;
  const belief = beliefOf(model, evidence);
  const leader = leaderOf(model, belief.posterior);
  const changes = openChecks(model, belief.answers).flatMap((check) =>
    answerOutcomes(model, check, belief).map((outcome) => ({
      checkCode: check.code,
      answerCode: outcome.answerCode,
      probability: outcome.probability,
      causeCode: leaderOf(model, outcome.next.posterior),
    })),
  );
  const best = changes
    .filter((change) => change.causeCode !== leader)
    .sort((a, b) => b.probability - a.probability || (a.checkCode < b.checkCode ? -1 : 1));
  return best[0] ?? null;
}

const isScamCheck = (check: CompiledCheck): boolean =>
  [...check.answers.values()].some((answer) => answer.stop === "suspected_scam");

function weighCheck(model: CompiledModel, check: CompiledCheck, belief: Belief): Candidate {
  const outcomes = answerOutcomes(model, check, belief);
  const gain = gainBits(belief, outcomes);
  const suggestion: SuggestedCheck = {
    checkCode: check.code,
    gainBits: gain,
    bitsPerMinute: gain / check.minutes,
    minutes: check.minutes,
    splits: splitCauses(model, belief.posterior, outcomes),
    reason: isScamCheck(check) ? "safety" : "gain",
    towards: null,
  };
  const worth = worthOf(foreseen(model, check, belief));
  return { check, outcomes, suggestion, worth, rate: worth / check.minutes };
}

const worthOf = ({ bits, leaderRise }: Foreseen): number => bits + LEADER_BITS * leaderRise;

/**
 * Raises the rate of a check that opens the way: with the best check after it, it is worth more per minute than any
 * single check is. A pair that only borrows the rate of a check that could be asked at once stays where it was.
 */
function lookAhead(model: CompiledModel, candidates: readonly Candidate[]): Candidate[] {
  const leading = new Set(
    [...candidates]
      .sort((a, b) => b.rate - a.rate || (a.check.code < b.check.code ? -1 : 1))
      .slice(0, LOOKED_AHEAD),
  );
  const bestAlone = Math.max(...candidates.map(({ rate }) => rate));
  const waitedFor = new Set(
    [...model.checks.values()].flatMap(({ askIf }) => askIf.map(({ check }) => check)),
  );
  return candidates.map((candidate) => {
    if (!leading.has(candidate) && !waitedFor.has(candidate.check.code)) return candidate;
    const pair = bestPair(model, candidate);
    if (pair.rate <= bestAlone * (1 + MIN_LEAD)) return candidate;
    const suggestion: SuggestedCheck = {
      ...candidate.suggestion,
      reason: "opens_way",
      towards: pair.towards,
    };
    return {
      ...candidate,
      rate: pair.rate,
      suggestion: candidate.suggestion.reason === "safety" ? candidate.suggestion : suggestion,
    };
  });
}

/** Worth per minute of this check and, after each of its answers, the then best check; and the likeliest of those. */
function bestPair(
  model: CompiledModel,
  { check, outcomes, worth }: Candidate,
): { rate: number; towards: string | null } {
  let whole = worth;
  let minutes = check.minutes;
  const weightOf = new Map<string, number>();
  for (const { probability, next } of outcomes) {
    let best: { code: string; worth: number; minutes: number } | null = null;
    for (const follower of openChecks(model, next.answers)) {
      const added = worthOf(foreseen(model, follower, next));
      if (best === null || added / follower.minutes > best.worth / best.minutes) {
        best = { code: follower.code, worth: added, minutes: follower.minutes };
      }
    }
    if (best === null) continue;
    whole += probability * best.worth;
    minutes += probability * best.minutes;
    weightOf.set(best.code, (weightOf.get(best.code) ?? 0) + probability * best.worth);
  }
  const [towards] = [...weightOf].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return { rate: whole / minutes, towards: towards?.[0] ?? null };
}

function askedAgain(
  model: CompiledModel,
  belief: Belief,
  checkCode: string,
  against: string,
): SuggestedCheck | null {
  const check = model.checks.get(checkCode);
  if (check === undefined) return null;
  const { [checkCode]: _given, ...answers } = belief.answers;
  const { suggestion } = weighCheck(model, check, { ...belief, answers });
  return { ...suggestion, reason: "ask_again", towards: against };
}

function splitCauses(
  model: CompiledModel,
  posterior: Float64Array,
  outcomes: readonly AnswerOutcome[],
): string[] {
  return model.causeCodes
    .map((causeCode, cause) => {
      const now = posterior[cause] ?? 0;
      const move = outcomes.reduce(
        (total, { probability, next }) => total + probability * Math.abs((next.posterior[cause] ?? 0) - now),
        0,
      );
      return { causeCode, move };
    })
    .filter(({ move }) => move >= MIN_EXPECTED_MOVE)
    .sort((a, b) => b.move - a.move || (a.causeCode < b.causeCode ? -1 : 1))
    .slice(0, MAX_SPLITS)
    .map(({ causeCode }) => causeCode);
}

function leaderOf(model: CompiledModel, posterior: Float64Array): string {
  let leader = 0;
  for (const [cause, value] of posterior.entries()) {
    if (value > (posterior[leader] ?? 0)) leader = cause;
  }
  return model.causeCodes[leader] ?? "";
}
