import "server-only";
import { stringify } from "csv-stringify/sync";
import { listAuditEntries } from "@/lib/audit/audit-queries";
import type { AuditFilter } from "@/lib/audit/audit-schema";
import type { Actor } from "@/lib/auth/actor";

const COLUMNS = [
  "recorded_at",
  "table",
  "row_id",
  "row",
  "operation",
  "actor_id",
  "actor",
  "version",
  "field",
  "before",
  "after",
];
const AT_ONCE = 500;

// A spreadsheet must neither guess the encoding nor run a cell that begins like a formula.
const lines = (rows: readonly (readonly (string | number | null)[])[], isFirst: boolean): string =>
  stringify([...rows], { bom: isFirst, record_delimiter: "windows", escape_formulas: true });

/** Every entry that a filter matches, the newest first, one line a field that was changed. */
export async function* exportedAudit(
  actor: Actor,
  filter: AuditFilter,
  timeZone: string,
): AsyncGenerator<string> {
  yield lines([COLUMNS], true);
  let cursor: string | undefined;
  do {
    const page = await listAuditEntries(actor, { ...filter, cursor }, timeZone, AT_ONCE);
    const rows = page.items.flatMap((entry) => {
      const { recordedAt, table, rowId, rowName, operation, rowVersion } = entry;
      const head = [
        recordedAt,
        table,
        rowId,
        rowName,
        operation,
        entry.actor?.id ?? null,
        entry.actor?.displayName ?? null,
        rowVersion,
      ];
      if (entry.differences.length === 0) return [[...head, null, null, null]];
      return entry.differences.map(({ field, before, after }) => [...head, field, before, after]);
    });
    if (rows.length > 0) yield lines(rows, false);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
}
