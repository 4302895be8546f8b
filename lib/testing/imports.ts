import type { Actor } from "@/lib/auth/actor";
import { createImport, noteReceived, startImport } from "@/lib/case-imports/case-import-commands";
import { getImport } from "@/lib/case-imports/case-import-queries";
import { type CaseImport, createImportSchema } from "@/lib/case-imports/case-import-schema";
import type { ImportMapInput } from "@/lib/case-imports/import-map-schema";
import { appendPart } from "@/lib/jobs/import-file";
import { runWaitingImports } from "@/lib/jobs/import-job";

async function* inOnePart(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** An import whose file is here and which nothing has read yet. */
export async function uploadedImport(
  actor: Actor,
  content: string | Uint8Array,
  map: ImportMapInput,
): Promise<CaseImport> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const input = createImportSchema.parse({ fileName: "cases.csv", sizeBytes: bytes.byteLength, map });
  const { id } = await createImport(actor, input);
  const { received } = await appendPart(id, 0, inOnePart(bytes));
  return noteReceived(actor, id, received);
}

/** An import that was read to its end, as the job does it. */
export async function finishedImport(
  actor: Actor,
  content: string | Uint8Array,
  map: ImportMapInput,
  dryRun = false,
): Promise<CaseImport> {
  const { id } = await uploadedImport(actor, content, map);
  await startImport(actor, id, dryRun);
  await runWaitingImports();
  return getImport(actor, id);
}
