import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database, type Transaction } from "@/lib/db/client";
import type { LoadModel } from "@/lib/diagnosis/loaded-model";
import { once } from "@/lib/http/idempotency";
import { isWaiting } from "./case-course";
import { decideChange, decideReopen } from "./case-decisions";
import { getCaseDesk } from "./case-desk-queries";
import { leadingOf } from "./case-diagnosis";
import { dueAfter } from "./case-due";
import { getCase, getCaseForChange } from "./case-queries";
import type { AddNoteInput, CaseDetail, ChangeCase } from "./case-schema";
import { unknownCatalogueEntry } from "./log-case-commands";

const REOPENED = {
  status: "open",
  closedAt: null,
  result: null,
  causeCode: null,
  causeCertainty: null,
  closedById: null,
  articleVersionId: null,
  remedyCode: null,
  minutesSpent: null,
} as const;

/**
 * Changes facts, status or assignee of a case, or takes a closed one up again. Of two writers of one version the
 * second is refused with the case as it now is. Refuses changing a closed case.
 */
export async function changeCase(
  actor: Actor,
  id: string,
  { version, reopen, ...changes }: ChangeCase,
  loadModel: LoadModel,
  now: Date,
): Promise<CaseDetail> {
  assertCan(actor, "case:write");
  const { modelId } = await getCase(actor, { id });
  const model = await loadModel(modelId);
  try {
    return await database().$transaction(async (transaction) => {
      const supportCase = await getCaseForChange(actor, id, transaction);
      const decision = reopen ? decideReopen(supportCase) : decideChange(supportCase);
      if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current: supportCase });
      const changed = { ...supportCase, ...changes };
      const desk = await getCaseDesk(actor, changed, now, transaction);
      const status = reopen ? "open" : changes.status;
      const { count } = await transaction.supportCase.updateMany({
        where: { id, version },
        data: {
          ...changes,
          ...leadingOf(model, changed, desk),
          ...(reopen ? { ...REOPENED, timesReopened: { increment: 1 } } : {}),
          ...(status && isWaiting(status) ? { hasWaited: true } : {}),
          ...(status ? { dueAt: dueAfter(status, now) } : {}),
          version: { increment: 1 },
          updatedById: actor.id,
        },
      });
      if (count === 0) throw new AppError("conflict", { current: supportCase });
      return getCase(actor, { id }, transaction);
    });
  } catch (thrown) {
    throw unknownCatalogueEntry(thrown) ?? thrown;
  }
}

/** Writes a note to colleagues or a reply to the customer, within a transaction. */
export async function writeNote(
  actor: Actor,
  transaction: Transaction,
  note: { caseId: string; body: string; kind: "note" | "reply" },
  now: Date,
): Promise<{ id: string }> {
  assertCan(actor, "case:write");
  return transaction.caseNote.create({
    data: { ...note, authorId: actor.id, createdAt: now },
    select: { id: true },
  });
}

/** Adds a note to a case, closed or not; its text has passed the guard. A repeated idempotency key adds it once. */
export async function addNote(
  actor: Actor,
  id: string,
  { body }: AddNoteInput,
  idempotencyKey: string | null,
  now: Date,
): Promise<{ id: string }> {
  assertCan(actor, "case:write");
  await getCase(actor, { id });
  return once(actor, idempotencyKey, ["add-note", id, body], (transaction) =>
    writeNote(actor, transaction, { caseId: id, body, kind: "note" }, now),
  );
}
