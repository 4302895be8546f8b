import { z } from "zod";

export const AUDIT_OPERATIONS = ["insert", "update", "delete"] as const;
export type AuditOperation = (typeof AUDIT_OPERATIONS)[number];

/** The tables that an admin looks for most; others can be asked for by name. */
export const AUDIT_TABLES = [
  "support_cases",
  "check_answers",
  "outcomes",
  "case_notes",
  "case_replies",
  "users",
  "invitations",
  "second_factors",
  "recovery_codes",
  "api_keys",
  "webhook_endpoints",
  "articles",
  "article_versions",
  "article_feedback",
  "article_proposals",
  "article_tasks",
  "diagnosis_models",
  "causes",
  "channels",
  "compatibility",
  "maintenance_windows",
  "incidents",
  "incident_cases",
  "incident_runs",
  "case_imports",
  "import_maps",
  "organisations",
  "teams",
  "retention_runs",
  "audit_redactions",
] as const;

const daySchema = z.iso.date("errors.field.day");

/** Days are the organisation's, both included. */
export const auditFilterSchema = z.strictObject({
  table: z
    .string()
    .regex(/^[a-z_]{1,60}$/, "errors.field.form")
    .optional(),
  actor: z.uuid("errors.field.form").optional(),
  operation: z.enum(AUDIT_OPERATIONS, { error: "errors.field.choice" }).optional(),
  row: z.uuid("errors.field.form").optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
});
export type AuditFilter = z.output<typeof auditFilterSchema>;

export const auditQuerySchema = auditFilterSchema.extend({ cursor: z.uuid("errors.field.form").optional() });
export type AuditQuery = z.output<typeof auditQuerySchema>;

export const auditEntrySchema = z.strictObject({
  id: z.uuid(),
  recordedAt: z.iso.datetime(),
  table: z.string(),
  rowId: z.uuid(),
  /** What people call the row: its code, name or address. */
  rowName: z.string().nullable(),
  operation: z.enum(AUDIT_OPERATIONS),
  actor: z
    .strictObject({ id: z.uuid(), displayName: z.string(), isKey: z.boolean() })
    .nullable()
    .meta({ description: "Null for the desk itself" }),
  rowVersion: z.number().int().nullable(),
  differences: z.array(
    z.strictObject({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditPageSchema = z.strictObject({
  items: z.array(auditEntrySchema),
  nextCursor: z.uuid().nullable(),
});
export type AuditPage = z.infer<typeof auditPageSchema>;

export const SEAL_FAULTS = ["entries", "chain", "missing", "redaction"] as const;

export const auditVerificationSchema = z.strictObject({
  seals: z.number().int(),
  entries: z.number().int().meta({ description: "Entries under seal" }),
  sealedUntil: z.iso.datetime().nullable(),
  last: z
    .strictObject({ number: z.number().int(), hash: z.string() })
    .nullable()
    .meta({ description: "Kept elsewhere, it shows later that no seal was made anew" }),
  faults: z.array(
    z.strictObject({
      number: z.number().int(),
      fault: z.enum(SEAL_FAULTS),
      from: z.iso.datetime().nullable(),
      to: z.iso.datetime(),
    }),
  ),
});
export type AuditVerification = z.infer<typeof auditVerificationSchema>;
