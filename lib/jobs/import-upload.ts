import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { cancelImport, expectPart, noteReceived } from "@/lib/case-imports/case-import-commands";
import type { CaseImport } from "@/lib/case-imports/case-import-schema";
import { readUpload } from "@/lib/http/upload";
import { appendPart, removeImportFiles } from "./import-file";

const MEDIA_TYPES = [
  "application/octet-stream",
  "text/csv",
  "text/plain",
  "application/jsonl",
  "application/x-ndjson",
];

/** Takes a part of an import's file as it arrives. A part that broke off is kept as far as it came. */
export async function receivePart(
  actor: Actor,
  id: string,
  offset: number,
  request: Request,
): Promise<CaseImport> {
  const { sizeBytes } = await expectPart(actor, id, offset);
  const part = readUpload(request, { mediaTypes: MEDIA_TYPES, maxBytes: sizeBytes - offset });
  const { received, broken } = await appendPart(id, offset, part);
  const now = await noteReceived(actor, id, received);
  if (broken) throw broken;
  return now;
}

/** Ends an import and removes its file. */
export async function endImport(actor: Actor, id: string, now: Date): Promise<CaseImport> {
  const ended = await cancelImport(actor, id, now);
  await removeImportFiles(id);
  return ended;
}
