import { z } from "zod";
import { cardKindSchema } from "@/lib/cards/card-kind-schema";
import {
  bindingStepSchema,
  certaintySchema,
  channelSchema,
  platformSchema,
  regionSchema,
  resultSchema,
  statusSchema,
} from "./case-vocabulary-schema";

/** Which cause of a case is meant: recorded (confirmed or presumed), confirmed only, or the leading one now. */
export const CAUSE_READINGS = ["recorded", "confirmed", "predicted"] as const;
export const causeReadingSchema = z.enum(CAUSE_READINGS);
export type CauseReading = z.infer<typeof causeReadingSchema>;

/** Stands for "none" wherever the code of a cause, a bank, an error, a remedy or the id of a person or article can stand. */
export const NO_CAUSE = "NONE";

const code = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");

const id = z.union([z.uuid(), z.literal(NO_CAUSE)]);

/**
 * An error code with the system that gave it, either of which may be missing: `UPOP:66`, `:66`, `UPOP:`. A system's
 * name has no colon, so the first one parts them.
 */
const systemCode = z.union([
  z
    .string()
    .max(100)
    .regex(/^[A-Za-z0-9_]{0,40}:/, "errors.field.form"),
  z.literal(NO_CAUSE),
]);

/** A day of this century: PostgreSQL has no year 0, and a report over thousands of years would never end. */
const day = z.iso.date("errors.field.day").regex(/^20\d\d-/, "errors.field.day");

/**
 * The one filter of lists, cards, charts, tables and exports: two views with the same filter count the same cases.
 * `from` and `to` are days of creation in the organisation's zone, both included.
 */
export const caseFilterSchema = z.strictObject({
  status: z.union([statusSchema, z.enum(["not_closed", "any"])]).optional(),
  wallet: code.optional(),
  bank: code.optional(),
  cause: code.optional(),
  causeReading: causeReadingSchema.optional(),
  cardKind: cardKindSchema.optional(),
  step: bindingStepSchema.optional(),
  /** The case failed at a later step than this one; where no step is known it is not known to have got there. */
  pastStep: bindingStepSchema.exclude(["confirm", "unknown"]).optional(),
  channel: channelSchema.optional(),
  region: regionSchema.optional(),
  platform: platformSchema.optional(),
  code: systemCode.optional(),
  /** Who closed the case. */
  agent: id.optional(),
  assignee: id.optional(),
  /** Cases whose assignee is in that team now, by its id. */
  team: z.uuid("errors.field.form").optional(),
  /** The number of the diagnosis model under which the case was logged. */
  model: z
    .string()
    .regex(/^\d{1,9}$/, "errors.field.form")
    .optional(),
  /** The version of an article that the closing named, by its id. */
  article: id.optional(),
  remedy: code.optional(),
  /** Cases that belong to that incident, by its id. */
  incident: z.uuid("errors.field.form").optional(),
  result: resultSchema.optional(),
  certainty: certaintySchema.optional(),
  from: day.optional(),
  to: day.optional(),
});
export type CaseFilter = z.infer<typeof caseFilterSchema>;
