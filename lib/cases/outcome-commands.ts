import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/client";
import { isForeignKeyViolation } from "@/lib/db/constraint";
import type { LoadedModel, LoadModel } from "@/lib/diagnosis/loaded-model";
import { once } from "@/lib/http/idempotency";
import { decideClose } from "./case-decisions";
import { getCase, getCaseForChange } from "./case-queries";
import type { CaseDetail } from "./case-schema";
import type { RecordOutcome } from "./outcome-schema";

type OutcomeFacts = Omit<RecordOutcome, "version">;

function assertInModel({ causeCode, remedyCode }: OutcomeFacts, { compiled }: LoadedModel): void {
  if (causeCode !== null && !compiled.causeCodes.includes(causeCode))
    throw new AppError("invalid", { issues: [{ path: "causeCode", messageKey: "field.choice" }] });
  if (remedyCode !== null && !compiled.remedies.some(({ code }) => code === remedyCode))
    throw new AppError("invalid", { issues: [{ path: "remedyCode", messageKey: "field.choice" }] });
}

/**
 * Closes a case that `getCaseForChange` has locked, within the transaction that did so. `model` is the case's own
 * version. Refuses a closed case, and one that was changed since `version`.
 */
export async function closeCase(
  actor: Actor,
  transaction: Transaction,
  supportCase: CaseDetail,
  { version, ...facts }: RecordOutcome,
  model: LoadedModel,
  now: Date,
): Promise<{ id: string; version: number }> {
  assertCan(actor, "case:write");
  const decision = decideClose(supportCase);
  if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current: supportCase });
  assertInModel(facts, model);
  const closed = await transaction.supportCase.updateMany({
    where: { id: supportCase.id, version, status: { not: "closed" } },
    data: {
      status: "closed",
      closedAt: now,
      result: facts.result,
      causeCode: facts.causeCode,
      causeCertainty: facts.causeCertainty,
      closedById: actor.id,
      articleVersionId: facts.articleVersionId,
      remedyCode: facts.remedyCode,
      minutesSpent: facts.minutesSpent,
      version: { increment: 1 },
      updatedById: actor.id,
    },
  });
  if (closed.count === 0) throw new AppError("conflict", { current: supportCase });
  const { id } = await transaction.outcome.create({
    data: {
      ...facts,
      caseId: supportCase.id,
      predictedCauseCode: supportCase.leadingCauseCode,
      predictedPosterior: supportCase.leadingPosterior,
      recordedById: actor.id,
      recordedAt: now,
    },
    select: { id: true },
  });
  return { id, version: version + 1 };
}

/**
 * Closes a case with its outcome, both in one transaction, and keeps what the diagnosis predicted beside what was
 * found. A repeated idempotency key closes once. Refuses a case that is closed or was changed since `version`, with
 * the case as it now is.
 */
export async function recordOutcome(
  actor: Actor,
  caseId: string,
  outcome: RecordOutcome,
  loadModel: LoadModel,
  idempotencyKey: string | null,
  now: Date,
): Promise<{ id: string; version: number }> {
  assertCan(actor, "case:write");
  const { modelId } = await getCase(actor, { id: caseId });
  const model = await loadModel(modelId);
  try {
    return await once(actor, idempotencyKey, ["record-outcome", caseId, outcome], async (transaction) => {
      const supportCase = await getCaseForChange(actor, caseId, transaction);
      return closeCase(actor, transaction, supportCase, outcome, model, now);
    });
  } catch (thrown) {
    if (isForeignKeyViolation(thrown, "article")) {
      throw new AppError("invalid", { issues: [{ path: "articleVersionId", messageKey: "field.choice" }] });
    }
    throw thrown;
  }
}
