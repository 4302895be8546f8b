import { z } from "zod";
import { maintenanceNoticeSchema } from "@/lib/catalog/maintenance-schema";

/** A time in which the desk knows that a bank, a wallet or the line between them does not work. */
export const deskNoticeSchema = maintenanceNoticeSchema.extend({
  /** Announced maintenance, or an incident that was opened. */
  kind: z.enum(["maintenance", "incident"]),
});
export type DeskNotice = z.infer<typeof deskNoticeSchema>;
