import { z } from "zod";
import { evidenceInputSchema, isOneModel, modelChoiceSchema, ONE_MODEL } from "./diagnosis-input-schema";
import { DIAGNOSIS_PARTS } from "./diagnosis-parts";
import { REMEDY_OWNERS } from "./model-vocabulary";
import { stopFlagSchema } from "./stop-flag-schema";

const probability = z.number().min(0).max(1);
const answered = z.strictObject({ checkCode: z.string(), answerCode: z.string() });

const weighedEvidenceSchema = z.strictObject({
  source: z.enum(["code", "code_range", "message", "answer", "desk_fact", "remedy"]),
  ref: z.string(),
  answerCode: z.string().optional(),
  /** Decibans: 10 dB speaks for the cause ten to one. */
  weightDb: z.number(),
});

const nextStepSchema = z.strictObject({
  shouldStop: z.boolean(),
  why: z.enum([
    "suspected_scam",
    "tries",
    "check_pays",
    "remedy_pays",
    "hand_over_pays",
    "nothing_to_ask",
    "no_remedies",
  ]),
  step: z.union([
    z.strictObject({ kind: z.enum(["check", "remedy"]), code: z.string() }),
    z.strictObject({ kind: z.literal("hand_over"), code: z.null() }),
  ]),
  minutesWithoutAsking: z.number(),
  minutesAdvised: z.number(),
  remedies: z.array(
    z.strictObject({
      remedyCode: z.string(),
      owner: z.enum(REMEDY_OWNERS),
      minutes: z.number(),
      fixProbability: probability,
      fixPerMinute: z.number(),
    }),
  ),
});

const fullDiagnosisShape = {
  causes: z.array(
    z.strictObject({
      causeCode: z.string(),
      posterior: probability,
      rank: z.int(),
      confirmedCases: z.int(),
      evidence: z.array(weighedEvidenceSchema).optional(),
    }),
  ),
  codeRefs: z.array(z.string()),
  stopFlags: z.array(stopFlagSchema),
  unmatched: z
    .strictObject({
      codeUnknown: z.boolean(),
      systemUnknown: z.boolean(),
      systemMissing: z.boolean(),
      messageUnknown: z.boolean(),
      answers: z.array(answered),
      refs: z.array(z.string()),
    })
    .nullable(),
  segments: z.array(z.strictObject({ match: z.record(z.string(), z.string()), confirmedCases: z.number() })),
  nextChecks: z
    .array(
      z.strictObject({
        checkCode: z.string(),
        gainBits: z.number().min(0),
        bitsPerMinute: z.number(),
        minutes: z.number(),
        splits: z.array(z.string()),
        reason: z.enum(["safety", "ask_again", "gain", "opens_way"]),
        towards: z.string().nullable(),
      }),
    )
    .optional(),
  leaderChange: answered.extend({ probability, causeCode: z.string() }).nullable().optional(),
  nextStep: nextStepSchema.optional(),
  contradictions: z
    .array(
      z.strictObject({
        first: answered,
        second: answered,
        askAgain: z.string(),
        against: z.string(),
        lift: z.number(),
        ruleId: z.string().nullable(),
      }),
    )
    .optional(),
  comparison: z
    .array(
      z.strictObject({
        otherCardWorks: z.boolean(),
        elsewhereWorks: z.boolean(),
        isFound: z.boolean(),
        causes: z.array(z.strictObject({ causeCode: z.string(), posterior: probability })),
        probability,
      }),
    )
    .nullable()
    .optional(),
  twoCauses: z
    .strictObject({
      probability,
      pairs: z.array(z.strictObject({ causeCodes: z.tuple([z.string(), z.string()]), probability })),
      causes: z.array(z.strictObject({ causeCode: z.string(), probability: z.number().min(0) })),
    })
    .optional(),
};

/** Null for a document that is not stored. */
const usedModelSchema = z.strictObject({ id: z.uuid().nullable(), number: z.int().nullable() });

export const statelessDiagnosisSchema = z.strictObject({ model: usedModelSchema, ...fullDiagnosisShape });

const reference = z.string().min(1).max(100);

/** A line of a bulk request: what is known, with a name of the caller's own; the first may choose the model instead. */
export const bulkLineSchema = evidenceInputSchema.extend({ id: reference.optional() });
export const bulkModelLineSchema = z.strictObject({ model: modelChoiceSchema });

export const bulkQuerySchema = z
  .strictObject({
    modelId: z.uuid("errors.field.form").optional(),
    modelNumber: z.coerce.number().int().min(1).max(1e9).optional(),
    /** Parts beyond the causes, with commas between. */
    fields: z
      .string()
      .default("")
      .transform((text) => text.split(",").filter((part) => part !== ""))
      .pipe(z.array(z.enum(DIAGNOSIS_PARTS))),
    top: z.coerce.number().int().min(1).max(500).default(3),
  })
  .refine(isOneModel, ONE_MODEL);

/** One line of the answer for each line of the request, in its order. */
export const bulkAnswerSchema = z.union([
  z.strictObject({ line: z.int(), id: reference.optional(), ...fullDiagnosisShape }),
  z.strictObject({ line: z.int(), model: usedModelSchema }),
  z.strictObject({
    line: z.int(),
    error: z.looseObject({ title: z.string(), status: z.int(), detail: z.string(), code: z.string() }),
  }),
]);
export type BulkAnswer = z.infer<typeof bulkAnswerSchema>;
