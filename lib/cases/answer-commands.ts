import "server-only";
import { AppError } from "@/lib/app-error";
import { type Actor, assertCan } from "@/lib/auth/actor";
import { database } from "@/lib/db/client";
import { isNeutralAnswer } from "@/lib/diagnosis/evidence";
import type { LoadedModel, LoadModel } from "@/lib/diagnosis/loaded-model";
import type { AnswerCheck } from "./answer-schema";
import { checksUsed } from "./case-course";
import { decideAnswer } from "./case-decisions";
import { getCaseDesk, getCaseDiagnosis } from "./case-desk-queries";
import { leadingOf } from "./case-diagnosis";
import { getCase, getCaseForChange } from "./case-queries";
import { answerSelect, toAnswerRow } from "./case-select";
import type { DiagnosedCase } from "./diagnosis-schema";

function assertAnswerable(
  model: LoadedModel,
  checkCode: string,
  { answerCode, suggestedCheckCode }: AnswerCheck,
): boolean {
  const check = model.document.checks.find(({ code }) => code === checkCode);
  if (!check) throw new AppError("not_found");
  const known =
    answerCode === null ||
    isNeutralAnswer(answerCode) ||
    check.answers.some(({ code }) => code === answerCode);
  if (!known) throw new AppError("invalid", { issues: [{ path: "answerCode", messageKey: "field.choice" }] });
  if (suggestedCheckCode !== null && !model.compiled.checks.has(suggestedCheckCode)) {
    throw new AppError("invalid", { issues: [{ path: "suggestedCheckCode", messageKey: "field.choice" }] });
  }
  return check.answers.some(({ stop }) => stop === "suspected_scam");
}

/** Later than every earlier answer, whatever the clock of this node says: the latest answer is the one that counts. */
const timeOfNext = (answers: readonly { answeredAt: string }[], now: Date): Date =>
  new Date(Math.max(now.getTime(), ...answers.map(({ answeredAt }) => Date.parse(answeredAt) + 1)));

/**
 * Adds an answer to a check, or takes the latest one back with null; nothing is overwritten. The case row is locked
 * while it is decided and the diagnosis is worked out again, so that two answers at once both count. Refuses when a colleague answered
 * the same check since (`replaces`), with the case as it now is.
 */
export async function answerCheck(
  actor: Actor,
  caseId: string,
  checkCode: string,
  answer: AnswerCheck,
  loadModel: LoadModel,
  now: Date,
): Promise<DiagnosedCase> {
  assertCan(actor, "case:write");
  const { answerCode, replaces, suggestedCheckCode } = answer;
  const { modelId } = await getCase(actor, { id: caseId });
  const model = await loadModel(modelId);
  const isStopCheck = assertAnswerable(model, checkCode, answer);

  await database().$transaction(async (transaction) => {
    const seen = await getCaseForChange(actor, caseId, transaction);
    const decision = decideAnswer(seen, isStopCheck);
    if (!decision.ok) throw new AppError("refused", { messageKey: decision.refusal, current: seen });
    const latest = seen.answers.findLast((row) => row.checkCode === checkCode);
    if ((latest?.id ?? null) !== replaces) {
      throw new AppError("conflict", { messageKey: "answer.conflict", current: seen });
    }
    const added = await transaction.checkAnswer.create({
      data: {
        caseId,
        checkCode,
        answerCode,
        suggested: suggestedCheckCode === checkCode,
        suggestedCheckCode,
        answeredById: actor.id,
        answeredAt: timeOfNext(seen.answers, now),
      },
      select: answerSelect,
    });
    const desk = await getCaseDesk(actor, seen, now, transaction);
    const answers = [...seen.answers, toAnswerRow(added)];
    const leading = leadingOf(model, { ...seen, answers }, desk);
    await transaction.supportCase.update({
      where: { id: caseId },
      data: { ...leading, checksUsed: checksUsed(answers), updatedById: actor.id },
      select: { id: true },
    });
  });
  const supportCase = await getCase(actor, { id: caseId });
  return { case: supportCase, diagnosis: await getCaseDiagnosis(actor, supportCase, model, now) };
}
