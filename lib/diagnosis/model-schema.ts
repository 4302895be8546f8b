import { z } from "zod";
import { modelProblems } from "./model-rules";
import { stopFlagSchema } from "./stop-flag-schema";

const upperSnake = z.string().regex(/^[A-Z][A-Z0-9_]{0,39}$/, "must be an UPPER_SNAKE_CASE code");
const bilingualText = z.strictObject({ zh: z.string().min(1).max(400), en: z.string().min(1).max(400) });
const errorCode = z.string().trim().min(1).max(64);

// The bounds keep every probability at least 1e-15 away from 0 and 1 in double precision.
const pseudoCount = z.number().min(1e-4).max(1e9);
const likelihoodRatio = z.number().min(1e-3).max(1e3);

const causeSchema = z.strictObject({ code: upperSnake, priorWeight: z.number().min(1e-6).max(1e6) });

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

export const checkSchema = z.strictObject({
  code: upperSnake,
  number: z.int().min(0).max(999),
  question: bilingualText,
  how: bilingualText,
  minutes: z.number().min(0.01).max(10_000),
  source: z.enum(["agent", "automatic", "intake"]),
  answers: z.array(answerSchema).min(2).max(9),
  counts: z.record(z.union([z.literal("default"), upperSnake]), z.array(pseudoCount)),
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
 * "Don't know" and "skip" are not answers of a model: they carry no likelihood.
 */
export const modelDocumentSchema = z
  .strictObject({
    formatVersion: z.literal(1),
    causes: z.array(causeSchema).min(2).max(500),
    codeSystems: z.array(codeSystemSchema).max(100),
    codeStrength: z.number().min(1).max(1e3),
    codes: z.array(mappedCodeSchema).max(5_000),
    messages: z.array(messagePatternSchema).max(1_000),
    checks: z.array(checkSchema).min(1).max(200),
  })
  .superRefine((document, context) => {
    for (const problem of modelProblems(document)) {
      context.addIssue({ code: "custom", path: problem.path, message: problem.reason });
    }
  });

export type ModelDocument = z.infer<typeof modelDocumentSchema>;
export type ModelCheck = z.infer<typeof checkSchema>;
export type CheckSource = ModelCheck["source"];

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
