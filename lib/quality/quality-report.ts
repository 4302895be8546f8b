import type { CalibrationBin, ReplayedCase } from "@/lib/diagnosis/replay";
import { scoreReplay } from "@/lib/diagnosis/replay";
import { wilson } from "@/lib/trends/wilson";
import type { TracedStep } from "./case-trace";
import type { ClosedCase } from "./closed-case";
import { departuresOf } from "./departures";
import { mean } from "./mean";
import type { QualityReport, QualityScore } from "./quality-schema";

/** A closed case with what its own model says of it now that everything is known. */
export interface JudgedCase {
  supportCase: ClosedCase;
  replayed: ReplayedCase;
  /** How many checks people answered. */
  checksAsked: number;
  steps: readonly TracedStep[];
}

type Judged = readonly JudgedCase[];

const binOf = ({ from, to, n, predicted, observed }: CalibrationBin) => ({
  from,
  to,
  predicted,
  // The bin holds a share; its count is whole.
  observed: wilson(Math.round(observed * n), n),
});

/** How well the cases' own models fit their confirmed causes. Rates and errors are null without cases. */
function scoreOf(cases: Judged): QualityScore {
  const replayed = cases.map((one) => one.replayed);
  const { n, brier, ece, checksAsked, bins } = scoreReplay(
    replayed,
    cases.map(({ supportCase, checksAsked: asked }) => ({ ...supportCase, checksAsked: asked })),
  );
  const within = (rank: number) => replayed.filter((one) => one.rank !== null && one.rank <= rank).length;
  return {
    n,
    top1: wilson(within(1), n),
    top3: wilson(within(3), n),
    brier,
    ece,
    checksAsked,
    bins: bins.map(binOf),
  };
}

/** The same of what led when each case was closed: only the leader and its probability were kept of that. */
function atClosing(cases: Judged): QualityReport["atClosing"] {
  const replayed = cases.map(({ supportCase: { id, causeCode, ...closed } }): ReplayedCase => {
    const posterior = closed.predictedPosterior ?? 0;
    const isRight = closed.predictedCauseCode === causeCode;
    return {
      id,
      causeCode,
      leader: closed.predictedCauseCode ?? "",
      posterior,
      rank: isRight ? 1 : null,
      squaredError: (posterior - Number(isRight)) ** 2,
    };
  });
  const { n, brier, ece, bins } = scoreReplay(replayed, []);
  return {
    n,
    undecided: cases.filter(({ supportCase }) => supportCase.predictedCauseCode === null).length,
    top1: wilson(replayed.filter(({ rank }) => rank === 1).length, n),
    leaderBrier: brier,
    ece,
    bins: bins.map(binOf),
  };
}

function groupsBy(cases: Judged, keyOf: (supportCase: ClosedCase) => string): QualityReport["byBank"] {
  const groups = new Map<string, JudgedCase[]>();
  for (const one of cases) {
    const key = keyOf(one.supportCase);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return [...groups]
    .map(([key, group]) => {
      const { bins: _bins, ...score } = scoreOf(group);
      return { key, ...score };
    })
    .sort((a, b) => b.n - a.n || (a.key < b.key ? -1 : 1));
}

function effortOf(cases: Judged): QualityReport["effort"] {
  const steps = cases.flatMap((one) => one.steps);
  const byCheck = new Map<string, TracedStep[]>();
  for (const step of steps) {
    const own = byCheck.get(step.checkCode);
    if (own) own.push(step);
    else byCheck.set(step.checkCode, [step]);
  }
  const bits = steps.reduce((total, { gainedBits }) => total + gainedBits, 0);
  const minutes = cases.reduce((total, { supportCase }) => total + supportCase.minutesSpent, 0);
  return {
    minutesSpent: mean(cases.map(({ supportCase }) => supportCase.minutesSpent)),
    bitsPerCase: cases.length === 0 ? null : bits / cases.length,
    minutesPerBit: bits > 0 ? minutes / bits : null,
    checks: [...byCheck]
      .map(([checkCode, own]) => ({
        checkCode,
        n: own.length,
        minutes: own[0]?.minutes ?? null,
        gainedBits: mean(own.map(({ gainedBits }) => gainedBits)) ?? 0,
        expectedBits: mean(own.map(({ expectedBits }) => expectedBits)) ?? 0,
      }))
      .sort((a, b) => b.n - a.n || (a.checkCode < b.checkCode ? -1 : 1)),
  };
}

const NO_BANK = "NONE";

/** Everything that is said of the diagnosis' quality over closed cases; each number counts the same cases. */
export function qualityReport(cases: Judged) {
  return {
    atClosing: atClosing(cases),
    replayed: scoreOf(cases),
    byBank: groupsBy(cases, ({ bankCode }) => bankCode ?? NO_BANK),
    byWallet: groupsBy(cases, ({ walletCode }) => walletCode),
    byModel: groupsBy(cases, ({ modelNumber }) => String(modelNumber)),
    effort: effortOf(cases),
    departures: departuresOf(cases),
  };
}
