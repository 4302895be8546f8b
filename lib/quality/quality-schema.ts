import { z } from "zod";
import { localTextSchema } from "@/lib/i18n/locale-schema";

const day = z.iso.date();
const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);

/** How many out of how many, with the Wilson 95 % interval of the share; null when there are no cases. */
const proportionSchema = z.strictObject({ count, of: count, share, low: share, high: share }).nullable();

const binSchema = z.strictObject({ from: share, to: share, predicted: share, observed: proportionSchema });

const scoreShape = {
  n: count,
  top1: proportionSchema,
  top3: proportionSchema,
  /** 0 is perfect, 2 is sure and wrong. */
  brier: z.number().nullable(),
  /** Mean distance between the leader's probability and how often it was right, over ten bins. */
  ece: share.nullable(),
  checksAsked: z.number().nullable(),
};
const scoreSchema = z.strictObject({ ...scoreShape, bins: z.array(binSchema) });
export type QualityScore = z.infer<typeof scoreSchema>;

/** `key` is a code, NONE for no bank, or a model's number. */
const groupSchema = z.strictObject({ key: z.string(), ...scoreShape });

/** How good the diagnosis was over closed cases with a confirmed cause. Days are those of `timeZone`, ends included. */
export const qualityReportSchema = z.strictObject({
  timeZone: z.string(),
  today: day,
  from: day,
  to: day,
  /** Cases that the filter finds; those judged are the newest of them. */
  found: count,
  judged: count,
  demoCases: count,
  /** Model versions that any confirmed case has, for the filter. */
  modelNumbers: z.array(z.number().int()),
  /** Questions of the checks that are named below. */
  checkNames: z.record(z.string(), localTextSchema),
  /** By what led when each case was closed. */
  atClosing: z.strictObject({
    n: count,
    /** Cases in which nothing led. */
    undecided: count,
    top1: proportionSchema,
    /** Squared error of the leader's probability alone: 0 to 1. */
    leaderBrier: z.number().nullable(),
    ece: share.nullable(),
    bins: z.array(binSchema),
  }),
  /** By what each case's own model says with all that is known now. */
  replayed: scoreSchema,
  byBank: z.array(groupSchema),
  byWallet: z.array(groupSchema),
  byModel: z.array(groupSchema),
  effort: z.strictObject({
    minutesSpent: z.number().nullable(),
    /** Bits that all answers of a case gained for its confirmed cause. */
    bitsPerCase: z.number().nullable(),
    minutesPerBit: z.number().nullable(),
    checks: z.array(
      z.strictObject({
        checkCode: z.string(),
        n: count,
        minutes: z.number().nullable(),
        gainedBits: z.number(),
        expectedBits: z.number(),
      }),
    ),
  }),
  departures: z.strictObject({
    /** Of the answers with a recorded suggestion. */
    share: proportionSchema,
    /** Of the departures: those that gained more a minute than the suggested check was expected to. */
    gainedMore: proportionSchema,
    bitsPerMinute: z.number().nullable(),
    foregoneBitsPerMinute: z.number().nullable(),
    top1With: proportionSchema,
    top1Without: proportionSchema,
    pairs: z.array(
      z.strictObject({
        suggestedCheckCode: z.string(),
        checkCode: z.string(),
        n: count,
        bitsPerMinute: z.number(),
        foregoneBitsPerMinute: z.number(),
      }),
    ),
  }),
});
export type QualityReport = z.infer<typeof qualityReportSchema>;
export type QualityGroup = z.infer<typeof groupSchema>;
