import "server-only";
import { parse } from "csv-parse/sync";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { listPrefixRows } from "./card-prefix-queries";
import type { AddPrefix, PrefixImport, PrefixRow } from "./card-prefix-schema";
import { writePrefixes } from "./card-prefix-select";
import { listBanks } from "./catalog-queries";
import { conflictsOf, prefixConflicts } from "./prefix-conflicts";
import { prefixKey, readPrefixes } from "./prefix-lines";

/** As many as somebody reads; the counts say how many there are. */
const SHOWN = 50;

function recordsOf(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, relax_column_count: true, skip_empty_lines: true });
  } catch {
    throw new AppError("invalid", { issues: [{ path: "csv", messageKey: "prefix.notCsv" }] });
  }
}

/** How the rows of a file stand to those of the table, and what the two together would not agree about. */
function planOf(given: readonly AddPrefix[], table: readonly PrefixRow[]) {
  const known = new Map(table.map((row) => [prefixKey(row), row]));
  const added = given.filter((row) => !known.has(prefixKey(row)));
  const changed = given.filter((row) => {
    const before = known.get(prefixKey(row));
    return before && (before.status !== row.status || before.sources !== row.sources);
  });
  const touched = new Set([...added, ...changed].map(({ prefix }) => prefix));
  const conflicts = conflictsOf(prefixConflicts([...table, ...added]), touched);
  return { added, changed, unchanged: given.length - added.length - changed.length, conflicts };
}

/**
 * Reads a file into the table: rows with a known key are changed, others added, none removed. A dry run only says what
 * would happen. A file with a faulty line changes nothing.
 */
export async function importPrefixes(actor: Actor, csv: string, isDryRun: boolean): Promise<PrefixImport> {
  assertCan(actor, "catalog:write");
  const banks = new Set((await listBanks(actor)).map(({ code }) => code));
  const { rows, faults } = readPrefixes(recordsOf(csv), banks);
  const { added, changed, unchanged, conflicts } = planOf(rows, await listPrefixRows(actor));
  const isDone = !isDryRun && faults.length === 0;
  if (isDone) await database().$executeRaw(writePrefixes([...added, ...changed], actor.id));
  return {
    added: added.length,
    changed: changed.length,
    unchanged,
    faultCount: faults.length,
    faults: faults.slice(0, SHOWN),
    conflictCount: conflicts.length,
    conflicts: conflicts.slice(0, SHOWN),
    isDone,
  };
}
