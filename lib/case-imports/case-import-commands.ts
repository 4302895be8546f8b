import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import type { Result } from "@/lib/result";
import { getImport } from "./case-import-queries";
import type { CaseImport, ChangeImport, CreateImport } from "./case-import-schema";
import { importSelect, toCaseImport } from "./case-import-select";
import { NO_COUNTS } from "./import-counts";
import {
  decideCancel,
  decideChange,
  decideStart,
  decideUpload,
  type ImportRefusal,
  type ImportStatus,
} from "./import-status";

function orRefuse(decision: Result<null, ImportRefusal>, current: CaseImport): void {
  if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current });
}

type Change = Parameters<ReturnType<typeof database>["caseImport"]["updateMany"]>[0]["data"];

/** Writes only over the version that was decided upon; else answers conflict with what is there. */
async function changeVersion(actor: Actor, { id, version }: CaseImport, data: Change): Promise<CaseImport> {
  const { count } = await database().caseImport.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1, updatedById: actor.id },
  });
  const current = await getImport(actor, id);
  if (count === 0) throw new AppError("conflict", { current });
  return current;
}

/** Makes an import that waits for its file. */
export async function createImport(actor: Actor, input: CreateImport): Promise<CaseImport> {
  assertCan(actor, "case:import");
  const row = await database().caseImport.create({
    data: { ...input, counts: NO_COUNTS, startedById: actor.id, updatedById: actor.id },
    select: importSelect,
  });
  return toCaseImport(row);
}

/** Takes another map; what a dry run has counted with the one before counts no more. */
export async function changeImportMap(
  actor: Actor,
  id: string,
  { version, map }: ChangeImport,
): Promise<CaseImport> {
  assertCan(actor, "case:import");
  const current = await getImport(actor, id);
  if (current.version !== version) throw new AppError("conflict", { current });
  orRefuse(decideChange(current.status), current);
  const status: ImportStatus = current.status === "checked" ? "uploaded" : current.status;
  return changeVersion(actor, current, { map, status, counts: NO_COUNTS, checkedAt: null });
}

/** Where the next part of the file has to begin. Refuses once all of it is here. */
export async function expectPart(actor: Actor, id: string, offset: number): Promise<CaseImport> {
  assertCan(actor, "case:import");
  const current = await getImport(actor, id);
  orRefuse(decideUpload(current.status), current);
  if (offset !== current.receivedBytes)
    throw new AppError("refused", {
      messageKey: "import.offset",
      params: { received: current.receivedBytes },
      current,
    });
  return current;
}

/** Notes how much of the file is here; with its last byte the upload is over. */
export async function noteReceived(actor: Actor, id: string, receivedBytes: number): Promise<CaseImport> {
  assertCan(actor, "case:import");
  const current = await getImport(actor, id);
  orRefuse(decideUpload(current.status), current);
  const isWhole = receivedBytes === current.sizeBytes;
  await database().caseImport.update({
    where: { id },
    data: { textBytes: receivedBytes, ...(isWhole ? { status: "uploaded", updatedById: actor.id } : {}) },
    select: { id: true },
  });
  return getImport(actor, id);
}

/** Lets the job read the file from its first row: as a dry run, or for good. */
export async function startImport(actor: Actor, id: string, dryRun: boolean): Promise<CaseImport> {
  assertCan(actor, "case:import");
  const current = await getImport(actor, id);
  orRefuse(decideStart(current.status), current);
  return changeVersion(actor, current, {
    status: dryRun ? "checking" : "running",
    counts: NO_COUNTS,
    positionBytes: 0,
    line: 1,
  });
}

/** Ends an import where it stands; what was written stays. */
export async function cancelImport(actor: Actor, id: string, now: Date): Promise<CaseImport> {
  assertCan(actor, "case:import");
  const current = await getImport(actor, id);
  orRefuse(decideCancel(current.status), current);
  await database().caseImport.update({
    where: { id },
    data: { status: "cancelled", endedAt: now, updatedById: actor.id, version: { increment: 1 } },
    select: { id: true },
  });
  return getImport(actor, id);
}
