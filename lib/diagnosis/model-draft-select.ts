import { AppError } from "@/lib/app-error";
import { Prisma } from "@/lib/db/generated/client";
import { draftDocumentSchema } from "./draft-document-schema";
import type { ModelDraft, ModelDraftDetail } from "./model-draft-schema";

/** Of `model_drafts d LEFT JOIN users u`; the document only where it is wanted. */
export const modelDraftColumns = Prisma.sql`
  d.id, d.based_on_number, d.version, d.created_at, d.updated_at, u.display_name AS updated_by`;

export type ModelDraftSqlRow = {
  id: string;
  based_on_number: number;
  version: number;
  created_at: Date;
  updated_at: Date;
  updated_by: string | null;
};

export const toModelDraft = (row: ModelDraftSqlRow): ModelDraft => ({
  id: row.id,
  basedOnNumber: row.based_on_number,
  version: row.version,
  createdAt: row.created_at.toISOString(),
  updatedAt: row.updated_at.toISOString(),
  updatedBy: row.updated_by,
});

export function toModelDraftDetail(row: ModelDraftSqlRow & { document: unknown }): ModelDraftDetail {
  const parsed = draftDocumentSchema.safeParse(row.document);
  if (!parsed.success) throw new AppError("fault", { logMessage: `stored draft ${row.id} cannot be read` });
  return { ...toModelDraft(row), document: parsed.data };
}
