import { z } from "zod";
import { modelProblems } from "./model-rules";
import { CHECK_SOURCES, REMEDY_OWNERS } from "./model-vocabulary";
import { stopFlagSchema } from "./stop-flag-schema";

const upperSnake = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, "must be an UPPER_SNAKE_CASE code");
const bilingualText = z.strictObject({ zh: z.string().min(1).max(400), en: z.string().min(1).max(400) });
const errorCode = z.string().trim().min(1).max(64);

// The bounds keep every probability at least 1e-15 away from 0 and 1 in double precision.
const pseudoCount = z.number().min(1e-4).max(1e9);
const likelihoodRatio = z.number().min(1e-3).max(1e3);

const minutes = z.number().min(0).max(10_000);

const causeSchema = z.strictObject({
  code: upperSnake,
  /** For a domain whose causes no table of the desk names. */
  name: bilingualText.optional(),
  priorWeight: z.number().min(1e-6).max(1e6),
  /** How many confirmed cases of this cause the numbers have learned from; 0 is an expert's estimate. */
  confirmedCases: z.int().min(0).max(1e9).default(0),
});

const segmentSchema = z.strictObject({
  match: z
    .record(z.string().min(1).max(40), z.string().min(1).max(80))
    .refine((match) => Object.keys(match).length > 0, "names no dimension"),
  counts: z.record(upperSnake, z.number().min(0).max(1e9)),
});

const codeRangeSchema = z.strictObject({
  from: z.string().regex(/^\d{1,12}$/, "must be digits"),
  to: z.string().regex(/^\d{1,12}$/, "must be digits"),
  meaning: bilingualText,
  causes: z.record(upperSnake, likelihoodRatio),
});

const codeSystemSchema = z.strictObject({
  code: upperSnake,
  name: bilingualText,
  ranges: z.array(codeRangeSchema).max(100),
});

export const mappedCodeSchema = z.strictObject({
  system: upperSnake,
  code: errorCode,
  meaning: bilingualText,
  causes: z.record(upperSnake, z.number().gt(0).max(1)),
});

export const messagePatternSchema = z.strictObject({
  id: upperSnake,
  label: bilingualText,
  patterns: z.array(z.string().trim().min(2).max(120)).min(1).max(100),
  causes: z.record(upperSnake, likelihoodRatio),
});

const answerSchema = z.strictObject({
  code: upperSnake,
  label: bilingualText,
  tone: z.enum(["good", "bad", "neutral"]),
  stop: stopFlagSchema.optional(),
});

const answerRefSchema = z.strictObject({ check: upperSnake, answer: upperSnake });

export const checkSchema = z.strictObject({
  code: upperSnake,
  number: z.int().min(0).max(999),
  question: bilingualText,
  how: bilingualText,
  minutes: z.number().min(0.01).max(10_000),
  customerMinutes: minutes.default(0),
  source: z.enum(CHECK_SOURCES),
  askIf: z
    .array(z.strictObject({ check: upperSnake, answers: z.array(upperSnake).min(1).max(9) }))
    .max(9)
    .default([]),
  answers: z.array(answerSchema).min(2).max(9),
  counts: z.record(z.union([z.literal("default"), upperSnake]), z.array(pseudoCount)),
});

const dependenceSchema = z.strictObject({
  check: upperSnake,
  parent: upperSnake,
  ratios: z.array(z.array(likelihoodRatio)),
  echo: z.number().min(0).max(0.95).default(0),
  confirmedCases: z.int().min(0).max(1e9),
});

const remedySchema = z.strictObject({
  code: upperSnake,
  label: bilingualText,
  owner: z.enum(REMEDY_OWNERS),
  minutes: z.number().min(0.01).max(10_000),
  customerMinutes: minutes.default(0),
  /** P(this solves the case | cause), causes not named: hardly ever. */
  fixes: z.record(upperSnake, z.number().min(0.001).max(0.999)),
});

const contradictionSchema = z.strictObject({
  id: upperSnake,
  first: answerRefSchema,
  second: answerRefSchema,
  askAgain: upperSnake,
  reason: bilingualText,
});

const comparisonSideSchema = z.strictObject({ check: upperSnake, works: upperSnake, fails: upperSnake });

const deskFactSchema = z.strictObject({
  kind: upperSnake,
  label: bilingualText,
  causes: z.record(upperSnake, likelihoodRatio),
});

/**
 * The diagnosis model as plain JSON: immutable, one document per version.
 *
 * - `causes[].priorWeight`: relative, any scale; normalised when compiled.
 * - `codes[].causes`: the share of each cause behind that code, summing to 1; unnamed causes stay
 *   possible. `codeStrength × share` is the likelihood ratio, never under 1.
 * - `codeSystems[].ranges`: ratios for a code of that system that `codes` does not list.
 * - `messages[].causes`: likelihood ratios when any pattern occurs in the message text.
 * - `checks[].counts`: pseudo-counts in the order of `answers`, `default` for every cause not named;
 *   P(answer | cause) = count / sum, so an estimate of strength 20 and 20 observed cases weigh alike.
 *
 * - `checks[].minutes`, `customerMinutes`: what asking costs the agent and the customer; their sum is the cost.
 * - `checks[].askIf`: asked only when each named check has one of the named answers.
 * - `segments[].counts`: confirmed cases by cause where every dimension of `match` (wallet, bank, cardKind) has
 *   that value; `segmentWeight` is how many cases the wider prior weighs against them.
 * - `answerNoise`: chance that an answer which a person gave is a slip, spread evenly over the check's answers.
 * - `temperature`: above 1 flattens every likelihood, below 1 sharpens; found on held-out confirmed cases.
 * - `dependences`: for a check whose answer goes with its parent's even when the cause is known. Row by the
 *   parent's answers, column by the check's; P(answer | cause, parent) ∝ P(answer | cause) × ratio. With an
 *   `echo` above 0 that share of the answers only repeats the parent: P(answer | cause, parent) = (1 − echo) ·
 *   P(answer | cause) + echo · ratio / sum of its row. Parents form a forest, one parent a check.
 * - `remedies`, `referralMinutes`: what an attempt costs and fixes, and what it costs to give up and hand over.
 * - `deskFacts`: what the desk knows by itself speaks for: an open maintenance window, the compatibility table.
 *
 * What came later has a default, so that every document that was ever valid stays so. "Don't know" and "skip" are not answers of a model: they carry no likelihood.
 */
export const modelDocumentSchema = z
  .strictObject({
    formatVersion: z.literal(1),
    causes: z.array(causeSchema).min(2).max(500),
    segments: z.array(segmentSchema).max(2_000).default([]),
    segmentWeight: z.number().min(1).max(1e6).default(50),
    answerNoise: z.number().min(0).max(0.5).default(0),
    temperature: z.number().min(0.2).max(5).default(1),
    codeSystems: z.array(codeSystemSchema).max(100),
    codeStrength: z.number().min(1).max(1e3),
    codes: z.array(mappedCodeSchema).max(5_000),
    messages: z.array(messagePatternSchema).max(1_000),
    checks: z.array(checkSchema).min(1).max(200),
    dependences: z.array(dependenceSchema).max(199).default([]),
    remedies: z.array(remedySchema).max(500).default([]),
    referralMinutes: z.number().min(0.01).max(10_000).default(30),
    contradictions: z.array(contradictionSchema).max(200).default([]),
    comparison: z
      .strictObject({ here: comparisonSideSchema, elsewhere: comparisonSideSchema })
      .nullable()
      .default(null),
    deskFacts: z.array(deskFactSchema).max(20).default([]),
  })
  .superRefine((document, context) => {
    for (const problem of modelProblems(document)) {
      context.addIssue({ code: "custom", path: problem.path, message: problem.reason });
    }
  });

export type ModelDocument = z.infer<typeof modelDocumentSchema>;
/** As written by hand: what has a default may be left out. */
export type ModelDocumentInput = z.input<typeof modelDocumentSchema>;
export type ModelCheck = z.infer<typeof checkSchema>;
export type ModelCheckInput = z.input<typeof checkSchema>;
export type ModelRemedy = ModelDocument["remedies"][number];

export type ModelParseResult =
  | { ok: true; model: ModelDocument }
  | { ok: false; problems: { path: string; reason: string }[] };

/**
 * Reads an unknown value as a model document. Refuses with every fault found, each with its dotted path
 * (`checks.6.counts.PHONE_MISMATCH`) and a reason in English.
 */
export function parseModel(input: unknown): ModelParseResult {
  const parsed = modelDocumentSchema.safeParse(input);
  if (parsed.success) return { ok: true, model: parsed.data };
  return {
    ok: false,
    problems: parsed.error.issues.map((issue) => ({ path: issue.path.join("."), reason: issue.message })),
  };
}
