import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { CaseImport, ImportErrors, SavedMap } from "./case-import-schema";
import { importSelect, savedMapSelect, toCaseImport, toSavedMap } from "./case-import-select";

const MOST_LISTED = 50;

/** The newest imports first. */
export async function listImports(actor: Actor): Promise<CaseImport[]> {
  assertCan(actor, "case:import");
  const rows = await database().caseImport.findMany({
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: MOST_LISTED,
    select: importSelect,
  });
  return rows.map(toCaseImport);
}

/** Refuses with not_found. */
export async function getImport(actor: Actor, id: string): Promise<CaseImport> {
  assertCan(actor, "case:import");
  const row = await database().caseImport.findUnique({ where: { id }, select: importSelect });
  if (!row) throw new AppError("not_found");
  return toCaseImport(row);
}

/** A page of what is wrong with an import's rows, by line; `after` is the last one of the page before. */
export async function listImportErrors(
  actor: Actor,
  importId: string,
  after: { line: number; id: string } | null,
  limit: number,
): Promise<(ImportErrors["items"][number] & { id: string })[]> {
  assertCan(actor, "case:import");
  return database().caseImportError.findMany({
    where: {
      importId,
      ...(after ? { OR: [{ line: { gt: after.line } }, { line: after.line, id: { gt: after.id } }] } : {}),
    },
    orderBy: [{ line: "asc" }, { id: "asc" }],
    take: limit,
    select: { id: true, line: true, column: true, field: true, reason: true },
  });
}

export async function listSavedMaps(actor: Actor): Promise<SavedMap[]> {
  assertCan(actor, "case:import");
  const rows = await database().importMap.findMany({ orderBy: { name: "asc" }, select: savedMapSelect });
  return rows.map(toSavedMap);
}
