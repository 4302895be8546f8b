import { z } from "zod";

const share = z.number().min(0).max(1).nullable();

/** `ReplayScore` of `replay.ts` as it is stored in reports and sent to the screens. */
export const replayScoreSchema = z.strictObject({
  n: z.int(),
  unknownCauses: z.int(),
  top1: share,
  top3: share,
  /** 0 is perfect, 2 is sure and wrong. */
  brier: z.number().nullable(),
  ece: share,
  checksAsked: z.number().nullable(),
  bins: z.array(
    z.strictObject({
      from: z.number(),
      to: z.number(),
      n: z.int(),
      predicted: z.number(),
      observed: z.number(),
    }),
  ),
});
export type StoredReplayScore = z.infer<typeof replayScoreSchema>;

const code = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");
const day = z.iso.date("errors.field.day").regex(/^20\d\d-/, "errors.field.day");

export const MAX_REPLAYED = 5_000;

/** Which past cases to replay: the newest `limit` that match; days are days of creation in the organisation's zone. */
export const replayRequestSchema = z.strictObject({
  limit: z.int().min(1).max(MAX_REPLAYED).default(2_000),
  wallet: code.optional(),
  bank: code.optional(),
  from: day.optional(),
  to: day.optional(),
  /** Made-up cases too; left out: only where the desk runs as a trial. */
  withDemo: z.boolean().optional(),
});
export type ReplayRequestInput = z.input<typeof replayRequestSchema>;
export type ReplayRequest = z.output<typeof replayRequestSchema>;

const replayedVersionSchema = z.strictObject({
  number: z.int(),
  score: replayScoreSchema,
  /** How many of the replayed cases this version, or one that it was made from, has learned from. */
  learnedFrom: z.int(),
});

const replaySideSchema = z.strictObject({ causeCode: z.string(), posterior: z.number() });

export const changedLeaderSchema = z.strictObject({
  caseId: z.uuid(),
  code: z.string(),
  causeCode: z.string(),
  before: replaySideSchema,
  after: replaySideSchema,
  /** Whether the leader was wrong and is right now, or was right and is wrong now, or is wrong both times. */
  verdict: z.enum(["better", "worse", "neither"]),
});
export type ChangedLeader = z.infer<typeof changedLeaderSchema>;

/** A version over past confirmed cases beside the published one. */
export const replayReportSchema = z.strictObject({
  n: z.int(),
  demoCases: z.int(),

  published: replayedVersionSchema,
  candidate: replayedVersionSchema,
  /** Cases whose leading cause differs between the two. */
  changedCount: z.int(),
  better: z.int(),
  worse: z.int(),
  /** The worse ones first, the newest first among them; at most 200. */
  changes: z.array(changedLeaderSchema),
});
export type ReplayReport = z.infer<typeof replayReportSchema>;
