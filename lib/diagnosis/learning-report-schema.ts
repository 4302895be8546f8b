import { z } from "zod";
import { replayScoreSchema } from "./replay-schema";

const interval = z.tuple([z.number(), z.number()]);

/** The warnings of `learning-report.ts`. */
const warningSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("too_few"), n: z.number(), minCases: z.number() }),
  z.object({ kind: z.literal("unknown_cause"), causeCode: z.string(), n: z.number() }),
  z.object({
    kind: z.literal("dominant_cause"),
    causeCode: z.string(),
    share: z.number(),
    expected: z.number(),
  }),
  z.object({
    kind: z.literal("share_beyond_interval"),
    causeCode: z.string(),
    n: z.number(),
    share: z.number(),
    expected: z.number(),
  }),
  z.object({ kind: z.literal("outcomes_disagree"), observed: z.number(), predicted: z.number() }),
  z.object({ kind: z.literal("held_out_worse"), before: z.number(), after: z.number() }),
]);
export type StoredWarning = z.infer<typeof warningSchema>;

/** The cases that a version was learned from: those closed between the two moments, the newest `n` of them. */
export const learningSourceSchema = z.strictObject({
  basedOnNumber: z.int(),
  n: z.int(),
  demoCases: z.int(),
  earliestClosedAt: z.iso.datetime(),
  latestClosedAt: z.iso.datetime(),
});
export type LearningSource = z.infer<typeof learningSourceSchema>;

/** The report that is stored with a learned version; what a later release adds to it is left out by an older one. */
export const learningReportSchema = z.object({
  n: z.int(),
  minCases: z.int(),
  isTooFew: z.boolean(),
  isSuspicious: z.boolean(),
  warnings: z.array(warningSchema),
  causes: z.array(
    z.object({
      causeCode: z.string(),
      n: z.number(),
      priorBefore: z.number(),
      priorAfter: z.number(),
      interval,
    }),
  ),
  answers: z.array(
    z.object({
      checkCode: z.string(),
      causeCode: z.string(),
      answerCode: z.string(),
      before: z.number(),
      after: z.number(),
      n: z.number(),
      interval,
    }),
  ),
  dependences: z.array(z.object({ check: z.string(), parent: z.string(), n: z.number(), gain: z.number() })),
  calibration: z.object({
    answerNoiseBefore: z.number(),
    answerNoiseAfter: z.number(),
    slipsFound: z.number(),
    temperatureBefore: z.number(),
    temperatureAfter: z.number(),
  }),
  heldOut: z.object({ before: replayScoreSchema, after: replayScoreSchema }),
  source: learningSourceSchema,
});
export type StoredLearningReport = z.infer<typeof learningReportSchema>;
