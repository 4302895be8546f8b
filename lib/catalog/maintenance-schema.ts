import { z } from "zod";
import { localTextSchema } from "@/lib/i18n/locale-schema";
import { plainText } from "@/lib/privacy/guarded-text-schema";

const catalogCode = z.string().regex(/^[A-Za-z0-9_]{1,40}$/, "errors.field.form");

export const maintenanceNoticeSchema = z.strictObject({
  id: z.uuid(),
  bankCode: z.string().nullable(),
  walletCode: z.string().nullable(),
  startsAt: z.iso.datetime(),
  /** Null while nobody knows when it ends. */
  endsAt: z.iso.datetime().nullable(),
  source: z.string(),
  note: localTextSchema,
});

export const maintenanceWindowSchema = maintenanceNoticeSchema.extend({ version: z.number().int() });
export type MaintenanceWindow = z.infer<typeof maintenanceWindowSchema>;

// Years that PostgreSQL and people can both read.
const instant = z.iso
  .datetime({ offset: true, error: "errors.field.time" })
  .regex(/^20\d\d-/, "errors.field.time");

const editable = {
  bankCode: catalogCode.nullable(),
  walletCode: catalogCode.nullable(),
  startsAt: instant,
  endsAt: instant.nullable(),
  source: plainText({ max: 500 }),
  note: z.strictObject({ zh: plainText({ max: 500 }), en: plainText({ max: 500 }) }),
};

export const addMaintenanceSchema = z.strictObject({
  ...editable,
  bankCode: editable.bankCode.default(null),
  walletCode: editable.walletCode.default(null),
  endsAt: editable.endsAt.default(null),
  source: editable.source.default(""),
  note: editable.note.default({ zh: "", en: "" }),
});
export type AddMaintenanceInput = z.input<typeof addMaintenanceSchema>;
export type AddMaintenance = z.output<typeof addMaintenanceSchema>;

export const changeMaintenanceSchema = z
  .strictObject(editable)
  .partial()
  .extend({ version: z.number().int().min(1) });
export type ChangeMaintenanceInput = z.input<typeof changeMaintenanceSchema>;
export type ChangeMaintenance = z.output<typeof changeMaintenanceSchema>;

export const maintenanceParamsSchema = z.strictObject({ id: z.uuid("errors.field.form") });
