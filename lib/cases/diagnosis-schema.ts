import { z } from "zod";
import { stopFlagSchema } from "@/lib/diagnosis/stop-flag-schema";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { caseDetailSchema } from "./case-schema";

export const caseDiagnosisSchema = z.strictObject({
  modelId: z.uuid(),
  modelNumber: z.number().int(),
  /** What the probabilities rest on. */
  basis: z.enum(["expert_estimate"]),
  /** Most probable first; the posteriors sum to 1. */
  causes: z.array(
    z.strictObject({
      causeCode: z.string(),
      posterior: z.number().min(0).max(1),
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
    }),
  ),
  codeRefs: z.array(z.string()),
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
  /** The best next check and up to two alternates. */
  nextChecks: z.array(
    z.strictObject({
      checkCode: z.string(),
      gainBits: z.number(),
      bitsPerMinute: z.number(),
      minutes: z.number(),
      splits: z.array(z.string()),
      reason: z.enum(["safety", "ask_again", "gain", "opens_way"]),
      towards: z.string().nullable(),
    }),
  ),
});
export type CaseDiagnosis = z.infer<typeof caseDiagnosisSchema>;

export const diagnosedCaseSchema = z.strictObject({ case: caseDetailSchema, diagnosis: caseDiagnosisSchema });
export type DiagnosedCase = z.infer<typeof diagnosedCaseSchema>;
