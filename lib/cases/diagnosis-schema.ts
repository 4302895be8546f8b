import { z } from "zod";
import { REMEDY_OWNERS } from "@/lib/diagnosis/model-vocabulary";
import { stopFlagSchema } from "@/lib/diagnosis/stop-flag-schema";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { caseDetailSchema } from "./case-schema";
import { deskNoticeSchema } from "./desk-notice-schema";

const probability = z.number().min(0).max(1);

const rankedCauseSchema = z.strictObject({
  causeCode: z.string(),
  posterior: probability,
  rank: z.number().int(),
  /** Confirmed cases that its numbers rest on; 0: an expert's estimate. */
  confirmedCases: z.number().int(),
  evidence: z.array(
    z.strictObject({
      source: z.enum(["code", "code_range", "message", "answer", "desk_fact", "remedy"]),
      ref: z.string(),
      answerCode: z.string().optional(),
      /** Decibans: 10 dB speaks for the cause ten to one. */
      weightDb: z.number(),
    }),
  ),
});

const suggestedCheckSchema = z.strictObject({
  checkCode: z.string(),
  gainBits: z.number(),
  bitsPerMinute: z.number(),
  minutes: z.number(),
  splits: z.array(z.string()),
  reason: z.enum(["safety", "ask_again", "gain", "opens_way"]),
  towards: z.string().nullable(),
});

export const STEP_REASONS = [
  "suspected_scam",
  "tries",
  "safety",
  "ask_again",
  "check_pays",
  "remedy_pays",
  "hand_over_pays",
  "nothing_to_ask",
  "no_remedies",
] as const;

const nextStepSchema = z.strictObject({
  /** True when asking more is not worth its minutes, or must not go on. Asking on stays possible. */
  shouldStop: z.boolean(),
  why: z.enum(STEP_REASONS),
  step: z.strictObject({
    kind: z.enum(["check", "remedy", "hand_over"]),
    /** Of the check or the remedy; null to hand the case over. */
    code: z.string().nullable(),
  }),
  /** Expected minutes until the case is solved or handed over. */
  minutesWithoutAsking: z.number(),
  minutesAdvised: z.number(),
  /** Not tried yet, by the chance of a solution that a minute buys, at most five. */
  remedies: z.array(
    z.strictObject({
      remedyCode: z.string(),
      label: localTextSchema,
      owner: z.enum(REMEDY_OWNERS),
      /** Agent's and customer's minutes together. */
      minutes: z.number(),
      fixProbability: probability,
      /** The cause that it would most probably have solved, if it works. */
      causeCode: z.string().nullable(),
    }),
  ),
});

const givenAnswerSchema = z.strictObject({ checkCode: z.string(), answerCode: z.string() });

export const caseDiagnosisSchema = z.strictObject({
  modelId: z.uuid(),
  modelNumber: z.number().int(),
  /** Most probable first; the posteriors sum to 1. */
  causes: z.array(rankedCauseSchema),
  codeRefs: z.array(z.string()),
  /** Names of codes and messages by reference, of remedies and desk facts as "remedy CODE" and "desk_fact KIND". */
  labels: z.record(z.string(), localTextSchema),
  stopFlags: z.array(stopFlagSchema),
  unmatched: z.strictObject({
    codeUnknown: z.boolean(),
    systemMissing: z.boolean(),
    systemUnknown: z.boolean(),
    messageUnknown: z.boolean(),
  }),
  /** What intake answers by itself, by check. */
  automaticAnswers: z.record(z.string(), z.string()),
  nextStep: nextStepSchema,
  /** The suggested check and up to two alternates. */
  nextChecks: z.array(suggestedCheckSchema),
  /** The reading for two causes at once; null unless it is probable enough to speak of. */
  twoCauses: z
    .strictObject({ probability, causeCodes: z.array(z.string()), pairProbability: probability })
    .nullable(),
  /** Answers that can hardly both be so; `askAgain` comes up as the next check. */
  contradictions: z.array(
    z.strictObject({
      first: givenAnswerSchema,
      second: givenAnswerSchema,
      askAgain: z.string(),
      against: z.string(),
      /** The model's own words; null when its numbers alone say so. */
      reason: localTextSchema.nullable(),
    }),
  ),
  /** Another bank's card here against this card elsewhere; null when the model has no such checks. */
  comparison: z
    .array(
      z.strictObject({
        otherCardWorks: z.boolean(),
        elsewhereWorks: z.boolean(),
        isFound: z.boolean(),
        probability,
        causes: z.array(z.strictObject({ causeCode: z.string(), posterior: probability })),
      }),
    )
    .nullable(),
  /** The most probable single answer that would put another cause first. */
  leaderChange: z
    .strictObject({
      checkCode: z.string(),
      answerCode: z.string(),
      probability,
      causeCode: z.string(),
    })
    .nullable(),
  /** Besides one cause at a time: whose past cases the prior comes from (none: all of them), and what is not known. */
  assumed: z.strictObject({
    segments: z.array(
      z.strictObject({ match: z.record(z.string(), z.string()), confirmedCases: z.number() }),
    ),
    openChecks: z.number().int(),
  }),
  /** What the desk itself knew, as it went into the evidence. */
  desk: z.strictObject({
    facts: z.array(z.strictObject({ kind: z.string(), strength: probability })),
    notices: z.array(deskNoticeSchema),
  }),
});
export type CaseDiagnosis = z.infer<typeof caseDiagnosisSchema>;

export const diagnosisQuerySchema = z.strictObject({
  /** "published": as the case would be diagnosed now. Otherwise under the version it was logged with. */
  model: z.enum(["case", "published"], "errors.field.choice").default("case"),
});

export const diagnosedCaseSchema = z.strictObject({ case: caseDetailSchema, diagnosis: caseDiagnosisSchema });
export type DiagnosedCase = z.infer<typeof diagnosedCaseSchema>;
