import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import type { LoadModel } from "@/lib/diagnosis/loaded-model";
import { once } from "@/lib/http/idempotency";
import { decideRemedy } from "./case-decisions";
import { getCaseDesk, getCaseDiagnosis } from "./case-desk-queries";
import { leadingOf } from "./case-diagnosis";
import { getCase, getCaseForChange } from "./case-queries";
import { toRemedyTrial, trialSelect } from "./case-select";
import type { DiagnosedCase } from "./diagnosis-schema";
import type { TryRemedy } from "./remedy-schema";

/**
 * Records that a remedy was tried and whether it helped; a failed one counts as evidence from then on. Rows are only
 * ever added. A repeated idempotency key adds one row. Refuses a remedy that the case's model does not know, a closed
 * or stopped case, and a trial of the same remedy that the agent had not seen (`replaces`), with the case as it is.
 */
export async function tryRemedy(
  actor: Actor,
  caseId: string,
  trial: TryRemedy,
  loadModel: LoadModel,
  idempotencyKey: string | null,
  now: Date,
): Promise<DiagnosedCase> {
  assertCan(actor, "case:write");
  const { remedyCode, helped, replaces } = trial;
  const { modelId } = await getCase(actor, { id: caseId });
  const model = await loadModel(modelId);
  if (!model.compiled.remedies.some(({ code }) => code === remedyCode)) {
    throw new AppError("invalid", { issues: [{ path: "remedyCode", messageKey: "field.choice" }] });
  }
  await once(actor, idempotencyKey, ["try-remedy", caseId, trial], async (transaction) => {
    const seen = await getCaseForChange(actor, caseId, transaction);
    const decision = decideRemedy(seen);
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current: seen });
    const latest = seen.remedyTrials.findLast((row) => row.remedyCode === remedyCode);
    if ((latest?.id ?? null) !== replaces) {
      throw new AppError("conflict", { messageKey: "remedy.conflict", current: seen });
    }
    // Later than every earlier trial, whatever the clock of this node says: the latest is the one that counts.
    const times = seen.remedyTrials.map(({ recordedAt }) => Date.parse(recordedAt) + 1);
    const added = await transaction.remedyTrial.create({
      data: {
        caseId,
        remedyCode,
        helped,
        recordedById: actor.id,
        recordedAt: new Date(Math.max(now.getTime(), ...times)),
      },
      select: trialSelect,
    });
    const remedyTrials = [...seen.remedyTrials, toRemedyTrial(added)];
    const desk = await getCaseDesk(actor, seen, now, transaction);
    await transaction.supportCase.update({
      where: { id: caseId },
      data: { ...leadingOf(model, { ...seen, remedyTrials }, desk), updatedById: actor.id },
      select: { id: true },
    });
    return { id: added.id };
  });
  const supportCase = await getCase(actor, { id: caseId });
  return { case: supportCase, diagnosis: await getCaseDiagnosis(actor, supportCase, model, now) };
}
