import { z } from "zod";
import type { Prisma } from "@/lib/db/generated/client";
import { auditDifferences } from "./audit-differences";
import { type AuditEntry, auditEntrySchema } from "./audit-schema";

export const auditSelect = {
  id: true,
  tableName: true,
  rowId: true,
  operation: true,
  actorId: true,
  rowVersion: true,
  before: true,
  after: true,
  recordedAt: true,
} satisfies Prisma.AuditEntrySelect;

export type AuditRow = Prisma.AuditEntryGetPayload<{ select: typeof auditSelect }>;
export type AuditActor = NonNullable<AuditEntry["actor"]>;

const rowSchema = z.record(z.string(), z.unknown()).nullable();

/** Where tables keep what people call their rows by. */
const NAMES = ["code", "slug", "name", "display_name", "number", "file_name"];

export function toAuditEntry(row: AuditRow, actors: ReadonlyMap<string, AuditActor>): AuditEntry {
  const [before, after] = [rowSchema.parse(row.before), rowSchema.parse(row.after)];
  const name = NAMES.map((field) => (after ?? before)?.[field]).find(
    (value) => typeof value === "string" || typeof value === "number",
  );
  return {
    id: row.id,
    recordedAt: row.recordedAt.toISOString(),
    table: row.tableName,
    rowId: row.rowId,
    rowName: name === undefined ? null : String(name),
    operation: auditEntrySchema.shape.operation.parse(row.operation),
    // Somebody who is gone keeps the id.
    actor:
      row.actorId === null
        ? null
        : (actors.get(row.actorId) ?? { id: row.actorId, displayName: row.actorId, isKey: false }),
    rowVersion: row.rowVersion,
    differences: auditDifferences(before, after),
  };
}
