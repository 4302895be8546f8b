import type { CompiledModel } from "./compiled-model";
import type { LearnedTable } from "./learn-answers";
import { learnAnswers } from "./learn-answers";
import { type LearnedShares, learnCauses } from "./learn-causes";
import { type Edge, learnDependences } from "./learn-dependences";
import { learnRatios } from "./learn-ratios";
import { learnSegments } from "./learn-segments";
import type { LearningCase, LearningCases } from "./learning-cases";
import type { ModelDocument } from "./model-schema";
import { normaliseCode } from "./normalise-text";

export interface Learned {
  /** Slips are in its tables, so its own noise is 0; temperature 1. */
  document: ModelDocument;
  tables: LearnedTable[];
  shares: LearnedShares;
  edges: Edge[];
}

/** So strong that the shares of a code can say any ratio up to a thousand, also below that of an unnamed cause. */
const LEARNED_CODE_STRENGTH = 1_000;

/** Learns every number from `cases`, a part of `all.cases`. `model` is `document` compiled at temperature 1. */
export function learnedDocument(
  document: ModelDocument,
  model: CompiledModel,
  all: LearningCases,
  cases: readonly LearningCase[],
): Learned {
  const shares = learnCauses(model.prior, cases);
  const tables = learnAnswers(all.checks, cases);
  const edges = learnDependences(tables, cases);
  const ratios = learnRatios(signsOf(model), cases);
  const totalWeight = document.causes.reduce((total, { priorWeight }) => total + priorWeight, 0);
  const indexOf = new Map(all.causeCodes.map((code, index) => [code, index]));
  const byCause = (values: Float64Array | undefined): Record<string, number> =>
    Object.fromEntries(all.causeCodes.map((code, cause) => [code, rounded(values?.[cause] ?? 1, 6)]));
  return {
    tables,
    shares,
    edges,
    document: {
      ...document,
      causes: document.causes.map((cause) => {
        const index = indexOf.get(cause.code) ?? 0;
        return {
          ...cause,
          priorWeight: Math.max(1e-6, rounded((shares.shares[index] ?? 0) * totalWeight, 6)),
          confirmedCases: shares.n[index] ?? 0,
        };
      }),
      ...learnSegments(all.causeCodes, shares.shares, cases, document.segmentWeight),
      answerNoise: 0,
      temperature: 1,
      codeStrength: LEARNED_CODE_STRENGTH,
      codes: document.codes.map((code) => ({
        ...code,
        causes: sharesOf(byCause(ratios.get(`${normaliseCode(code.system)}:${normaliseCode(code.code)}`))),
      })),
      codeSystems: document.codeSystems.map((system) => ({
        ...system,
        ranges: system.ranges.map((range) => ({
          ...range,
          causes: bounded(byCause(ratios.get(`${normaliseCode(system.code)}:${range.from}-${range.to}`))),
        })),
      })),
      messages: document.messages.map((message) => ({
        ...message,
        causes: bounded(byCause(ratios.get(message.id))),
      })),
      checks: document.checks.map((check) => learnedCheck(check, document, all, tables, edges)),
      dependences: edges.map(({ child, parent, ratios: table, echo, n }) => ({
        check: all.checks[child]?.code ?? "",
        parent: all.checks[parent]?.code ?? "",
        ratios: table.map((row) => row.map((ratio) => rounded(ratio, 4))),
        echo: rounded(echo, 4),
        confirmedCases: n,
      })),
    },
  };
}

function learnedCheck(
  check: ModelDocument["checks"][number],
  { answerNoise }: ModelDocument,
  all: LearningCases,
  tables: readonly LearnedTable[],
  edges: readonly Edge[],
): ModelDocument["checks"][number] {
  const index = all.checks.findIndex(({ code }) => code === check.code);
  const table = tables[index];
  const rows = edges.find(({ child }) => child === index)?.base ?? table?.shares ?? [];
  const noise = check.source === "automatic" ? 0 : answerNoise;
  const usual = check.counts.default ?? [];
  const sum = usual.reduce((total, count) => total + count, 0);
  return {
    ...check,
    counts: {
      default: usual.map((count) => asCount((1 - noise) * count + (noise * sum) / usual.length)),
      ...Object.fromEntries(
        all.causeCodes.map((code, cause) => [
          code,
          [...(rows[cause] ?? [])].map((share) => asCount(share * (table?.weights[cause] ?? 1))),
        ]),
      ),
    },
  };
}

/** Likelihood ratios of every sign of a model, by the ref under which it is read. */
function signsOf(model: CompiledModel): Map<string, Float64Array> {
  const signs = new Map(model.messages.messages.map(({ id, likelihood }) => [id, likelihood.plain]));
  for (const [system, { codes, ranges }] of model.codeSystems) {
    for (const [code, { plain }] of codes) signs.set(`${system}:${code}`, plain);
    for (const { from, to, likelihood } of ranges) signs.set(`${system}:${from}-${to}`, likelihood.plain);
  }
  return signs;
}

/** Ratios as shares that sum to exactly 1: what rounding leaves over goes to the largest. */
function sharesOf(ratios: Record<string, number>): Record<string, number> {
  const entries = Object.entries(ratios);
  const sum = entries.reduce((total, [, ratio]) => total + ratio, 0);
  const shares = entries.map(([code, ratio]): [string, number] => [
    code,
    Math.max(1e-5, rounded(ratio / sum, 5)),
  ]);
  const [largest] = [...shares].sort((a, b) => b[1] - a[1]);
  if (largest) {
    const others = shares.reduce((total, [, share]) => total + share, -largest[1]);
    largest[1] = rounded(1 - others, 5);
  }
  return Object.fromEntries(shares);
}

const bounded = (ratios: Record<string, number>): Record<string, number> =>
  Object.fromEntries(
    Object.entries(ratios).map(([code, ratio]) => [code, Math.min(1e3, Math.max(1e-3, ratio))]),
  );

const asCount = (count: number): number => Math.max(1e-4, rounded(count, 4));

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));
