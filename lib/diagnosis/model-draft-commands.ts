import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { actAs } from "@/lib/db/act-as";
import { database, type Transaction } from "@/lib/db/client";
import { once } from "@/lib/http/idempotency";
import { documentRefusal } from "./document-refusal";
import { getModelDraft } from "./model-draft-queries";
import type {
  BeginModelDraft,
  ChangeModelDraft,
  DiscardModelDraft,
  FinishModelDraft,
  ModelDraft,
  ModelDraftDetail,
} from "./model-draft-schema";
import { parseModel } from "./model-schema";
import { addVersion } from "./model-version-commands";
import type { ModelVersion } from "./model-version-schema";

/** Copies the document of a version to be edited. A repeated idempotency key makes one. Refuses an unknown version. */
export async function beginModelDraft(
  actor: Actor,
  { basedOnNumber }: BeginModelDraft,
  idempotencyKey: string | null,
): Promise<ModelDraftDetail> {
  assertCan(actor, "model:manage");
  return once(actor, idempotencyKey, ["begin-model-draft", basedOnNumber], async (transaction) => {
    const base = await transaction.diagnosisModel.findUnique({
      where: { number: basedOnNumber },
      select: { document: true },
    });
    const parsed = base ? parseModel(base.document) : null;
    if (!parsed?.ok)
      throw new AppError("invalid", { issues: [{ path: "basedOnNumber", messageKey: "field.choice" }] });
    const { id } = await transaction.modelDraft.create({
      data: { basedOnNumber, document: parsed.model, updatedById: actor.id },
      select: { id: true },
    });
    return getModelDraft(actor, id, transaction);
  });
}

/**
 * Stores the draft as it was typed, faults and all. Of two writers of one version the second is refused with the
 * draft as it now is, document and all, so that both can be merged.
 */
export async function changeModelDraft(
  actor: Actor,
  id: string,
  { version, document }: ChangeModelDraft,
): Promise<ModelDraft> {
  assertCan(actor, "model:manage");
  const { count } = await database().modelDraft.updateMany({
    where: { id, version },
    data: { document, version: { increment: 1 }, updatedById: actor.id },
  });
  const current = await getModelDraft(actor, id);
  if (count === 0) throw new AppError("conflict", { current });
  const { document: _, ...draft } = current;
  return draft;
}

/** Removes the draft of this version. The audit trail keeps its document and who removed it. */
async function removeDraft(
  actor: Actor,
  transaction: Transaction,
  id: string,
  version: number,
): Promise<ModelDraftDetail> {
  await actAs(transaction, actor);
  const current = await getModelDraft(actor, id, transaction);
  const { count } = await transaction.modelDraft.deleteMany({ where: { id, version } });
  if (count === 0) throw new AppError("conflict", { current: await getModelDraft(actor, id, transaction) });
  return current;
}

/** Refuses a stale version, so that nobody throws away what another one has just typed. */
export async function discardModelDraft(
  actor: Actor,
  id: string,
  { version }: DiscardModelDraft,
): Promise<{ id: string }> {
  assertCan(actor, "model:manage");
  await database().$transaction((transaction) => removeDraft(actor, transaction, id, version));
  return { id };
}

/**
 * Makes the next version of the draft and removes the draft, both or neither; nothing is published. A repeated
 * idempotency key makes one. Refuses a stale version with the draft as it now is, and every fault of the document
 * with its path.
 */
export async function finishModelDraft(
  actor: Actor,
  id: string,
  { version, note }: FinishModelDraft,
  idempotencyKey: string | null,
): Promise<ModelVersion> {
  assertCan(actor, "model:manage");
  return once(actor, idempotencyKey, ["finish-model-draft", id, version, note], async (transaction) => {
    const draft = await removeDraft(actor, transaction, id, version);
    const parsed = parseModel(draft.document);
    if (!parsed.ok) throw documentRefusal(parsed.problems);
    const { basedOnNumber } = draft;
    return addVersion(actor, transaction, { document: parsed.model, origin: "edited", note, basedOnNumber });
  });
}
