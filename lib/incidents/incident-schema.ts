import { z } from "zod";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { plainText } from "@/lib/privacy/guarded-text-schema";
import { DECIDED_STATES, INCIDENT_STATES } from "./incident-state";

const catalogCode = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");

/** The cause that an alarm's cases point to. */
export const alarmCauseSchema = z.strictObject({
  code: z.string(),
  cases: z.number().int(),
  /** Cases that point to any cause. */
  answered: z.number().int(),
  /** Its usual share of them, 0…1. */
  usualShare: z.number(),
});

/** What the desk counted of an incident's cases. */
export const alarmSchema = z.strictObject({
  /** When the surge most likely began. */
  since: z.iso.datetime(),
  observed: z.number().int(),
  /** What would have been usual in that time. */
  expected: z.number(),
  /** log2 of how many times likelier so many cases are in a surge than in a usual time. */
  bits: z.number(),
  /** Null while the cases point to no cause more than they usually do. */
  cause: alarmCauseSchema.nullable(),
  countedAt: z.iso.datetime(),
  /** When the cases became usual again; null while they are not. */
  recoveredAt: z.iso.datetime().nullable(),
});
export type Alarm = z.infer<typeof alarmSchema>;

export const incidentSchema = z.strictObject({
  id: z.uuid(),
  /** Both: the line between them. Neither: the whole desk. */
  bankCode: z.string().nullable(),
  walletCode: z.string().nullable(),
  bankName: localTextSchema.nullable(),
  walletName: localTextSchema.nullable(),
  state: z.enum(INCIDENT_STATES),
  origin: z.enum(["detected", "manual"]),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime().nullable(),
  source: z.string(),
  /** For the people of the desk. */
  note: localTextSchema,
  customerNote: localTextSchema,
  /** The template of the reply to its customers. */
  reply: localTextSchema,
  alarm: alarmSchema.nullable(),
  /** Cases that were closed with it. */
  closedCases: z.number().int(),
  version: z.number().int(),
});
export type Incident = z.infer<typeof incidentSchema>;

// Years that PostgreSQL and people can both read.
const instant = z.iso
  .datetime({ offset: true, error: "errors.field.time" })
  .regex(/^20\d\d-/, "errors.field.time");
const textOf = (max: number) => z.strictObject({ zh: plainText({ max }), en: plainText({ max }) });

const NOTE_LENGTH = 500;
const REPLY_LENGTH = 2_000;

const editable = {
  startsAt: instant,
  source: plainText({ max: NOTE_LENGTH }),
  note: textOf(NOTE_LENGTH),
  customerNote: textOf(NOTE_LENGTH),
  reply: z.strictObject({
    zh: plainText({ max: REPLY_LENGTH, min: 1 }),
    en: plainText({ max: REPLY_LENGTH, min: 1 }),
  }),
};

const NOTHING = { zh: "", en: "" };
export const openIncidentSchema = z.strictObject({
  bankCode: catalogCode.nullable().default(null),
  walletCode: catalogCode.nullable().default(null),
  startsAt: editable.startsAt,
  source: editable.source.default(""),
  note: editable.note.default(NOTHING),
  customerNote: editable.customerNote.default(NOTHING),
});
export type OpenIncidentInput = z.input<typeof openIncidentSchema>;
export type OpenIncident = z.output<typeof openIncidentSchema>;

export const changeIncidentSchema = z
  .strictObject({ ...editable, endsAt: instant.nullable() })
  .partial()
  .extend({ version: z.number().int().min(1), state: z.enum(DECIDED_STATES).optional() });
export type ChangeIncidentInput = z.input<typeof changeIncidentSchema>;
export type ChangeIncident = z.output<typeof changeIncidentSchema>;

export const incidentParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });

export const incidentFilterSchema = z.strictObject({
  /** "running": proposed or open. */
  state: z.enum([...INCIDENT_STATES, "running"], "errors.field.choice").optional(),
});
export type IncidentFilter = z.infer<typeof incidentFilterSchema>;
