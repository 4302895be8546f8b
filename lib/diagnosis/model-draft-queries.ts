import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { ModelDraft, ModelDraftDetail } from "./model-draft-schema";
import {
  type ModelDraftSqlRow,
  modelDraftColumns,
  toModelDraft,
  toModelDraftDetail,
} from "./model-draft-select";

/** What is being edited, the latest change first. */
export async function listModelDrafts(actor: Actor): Promise<ModelDraft[]> {
  assertCan(actor, "model:manage");
  const rows = await database().$queryRaw<ModelDraftSqlRow[]>`
    SELECT ${modelDraftColumns} FROM model_drafts d LEFT JOIN users u ON u.id = d.updated_by_id
    ORDER BY d.updated_at DESC, d.id DESC LIMIT 100`;
  return rows.map(toModelDraft);
}

/** A draft with its document. Refuses with not_found. */
export async function getModelDraft(
  actor: Actor,
  id: string,
  client: Pick<Transaction, "$queryRaw"> = database(),
): Promise<ModelDraftDetail> {
  assertCan(actor, "model:manage");
  const [row] = await client.$queryRaw<(ModelDraftSqlRow & { document: unknown })[]>`
    SELECT ${modelDraftColumns}, d.document FROM model_drafts d LEFT JOIN users u ON u.id = d.updated_by_id
    WHERE d.id = ${id}::uuid`;
  if (!row) throw new AppError("not_found");
  return toModelDraftDetail(row);
}
