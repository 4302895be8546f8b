import { z } from "zod";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { guardedText } from "@/lib/privacy/guarded-text-schema";
import { proposalSchema } from "./article-proposal-schema";
import { slugSchema } from "./article-schema";
import { TASK_KINDS } from "./article-task";

export const MAX_REASON = 300;

const kind = z.enum(TASK_KINDS, { error: "errors.field.choice" });
const subject = z.union([slugSchema, z.string().regex(/^[A-Z0-9_]{1,40}$/), z.uuid()], {
  error: "errors.field.form",
});

/** The address of an article, the code of a cause or the id of a proposal. */
export const taskParamsSchema = z.strictObject({ kind, subject });
export type TaskKey = z.infer<typeof taskParamsSchema>;

/** Takes a task, gives it back, sets it aside until a day with a reason, or takes it up again. `version` 0: untouched. */
export const changeTaskSchema = z
  .strictObject({
    version: z.number().int().min(0),
    isTaken: z.boolean().optional(),
    aside: z
      .strictObject({
        until: z.iso.date({ error: "errors.field.day" }),
        reason: guardedText({ max: MAX_REASON, min: 1 }),
      })
      .nullable()
      .optional(),
  })
  .refine(({ isTaken, aside }) => isTaken !== undefined || aside !== undefined, {
    path: ["isTaken"],
    error: "errors.text.required",
  });
export type ChangeTask = z.output<typeof changeTaskSchema>;
export type ChangeTaskInput = z.input<typeof changeTaskSchema>;

/** Who takes care of it and until when it is set aside. */
const stateShape = {
  version: z.number().int(),
  takenBy: z.strictObject({ id: z.uuid(), displayName: z.string() }).nullable(),
  setAsideUntil: z.iso.date().nullable(),
  reason: z.string(),
};
export const taskStateSchema = z.strictObject(stateShape);
export type TaskState = z.infer<typeof taskStateSchema>;

const commonShape = {
  ...stateShape,
  subject: z.string(),
  /** Out of sight until the day comes. */
  isSetAside: z.boolean(),
  /** Taken by whoever asks, or of an article that is theirs. */
  isMine: z.boolean(),
};
const articleShape = { slug: z.string(), title: localTextSchema, owner: z.string().nullable() };
/** A filter of the queue: it lists the cases that were counted. */
const cases = z.record(z.string(), z.string());

export const articleTaskSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("proposal"), ...commonShape, proposal: proposalSchema }),
  z.strictObject({
    kind: z.literal("seldom_works"),
    ...commonShape,
    ...articleShape,
    used: z.number().int(),
    bound: z.number().int(),
    low: z.number(),
    high: z.number(),
    /** The fix rate that its interval lies below, from 0 to 1. */
    reference: z.number(),
    cases,
  }),
  z.strictObject({
    kind: z.literal("no_article"),
    ...commonShape,
    causeCode: z.string(),
    without: z.number().int(),
    used: z.number().int(),
    /** Whether there is a published article that helps with the cause. */
    isCovered: z.boolean(),
    cases,
  }),
  z.strictObject({
    kind: z.literal("not_helpful"),
    ...commonShape,
    ...articleShape,
    helpful: z.number().int(),
    notHelpful: z.number().int(),
  }),
  z.strictObject({
    kind: z.literal("review_due"),
    ...commonShape,
    ...articleShape,
    reviewBy: z.iso.date(),
  }),
]);
export type ArticleTask = z.infer<typeof articleTaskSchema>;

export const articleTasksSchema = z.strictObject({
  /** The days in which the counted cases were logged. */
  from: z.iso.date(),
  to: z.iso.date(),
  items: z.array(articleTaskSchema),
});
export type ArticleTasks = z.infer<typeof articleTasksSchema>;
