import type { Prisma } from "@/lib/db/generated/client";
import {
  type CaseImport,
  importCountsSchema,
  importFailureSchema,
  type SavedMap,
} from "./case-import-schema";
import { importMapSchema } from "./import-map-schema";
import { ENCODINGS } from "./text-encoding";

export const importSelect = {
  id: true,
  fileName: true,
  sizeBytes: true,
  status: true,
  map: true,
  encoding: true,
  textBytes: true,
  positionBytes: true,
  line: true,
  counts: true,
  failure: true,
  startedBy: { select: { id: true, displayName: true } },
  createdAt: true,
  checkedAt: true,
  endedAt: true,
  version: true,
} satisfies Prisma.CaseImportSelect;

type ImportRow = Prisma.CaseImportGetPayload<{ select: typeof importSelect }>;

function progressOf({ status, sizeBytes, textBytes, positionBytes }: ImportRow): number {
  if (status === "uploading") return Number(textBytes) / Math.max(Number(sizeBytes), 1);
  if (status === "uploaded") return 0;
  return Math.min(Number(positionBytes) / Math.max(Number(textBytes), 1), 1);
}

export const toCaseImport = ({ textBytes, positionBytes, ...row }: ImportRow): CaseImport => ({
  ...row,
  sizeBytes: Number(row.sizeBytes),
  receivedBytes: row.status === "uploading" ? Number(textBytes) : Number(row.sizeBytes),
  map: importMapSchema.parse(row.map),
  encoding: ENCODINGS.find((known) => known === row.encoding) ?? null,
  progress: progressOf({ ...row, textBytes, positionBytes }),
  counts: importCountsSchema.parse(row.counts),
  failure: row.failure === null ? null : importFailureSchema.parse(row.failure),
  createdAt: row.createdAt.toISOString(),
  checkedAt: row.checkedAt?.toISOString() ?? null,
  endedAt: row.endedAt?.toISOString() ?? null,
});

export const savedMapSelect = {
  id: true,
  name: true,
  document: true,
  version: true,
} satisfies Prisma.ImportMapSelect;

type SavedMapRow = Prisma.ImportMapGetPayload<{ select: typeof savedMapSelect }>;

export const toSavedMap = ({ document, ...row }: SavedMapRow): SavedMap => ({
  ...row,
  map: importMapSchema.parse(document),
});
