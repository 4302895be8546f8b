import type { AnswerRow, CaseDetail } from "@/lib/cases/case-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import type { ChecklistItem } from "@/lib/diagnosis/checklist-schema";

/** How a check stands: what an agent answered last, else what intake answers by itself, else nothing. */
export type AnswerState =
  | { by: "agent"; answerCode: string; row: AnswerRow }
  | { by: "automatic"; answerCode: string; row: AnswerRow | null }
  | { by: "nobody"; answerCode: null; row: AnswerRow | null };

export function answerState(
  check: ChecklistItem,
  supportCase: CaseDetail,
  diagnosis: CaseDiagnosis,
): AnswerState {
  const row = supportCase.answers.findLast((answer) => answer.checkCode === check.code) ?? null;
  const automatic = diagnosis.automaticAnswers[check.code];
  if (row?.answerCode && !(automatic && ["unknown", "skipped"].includes(row.answerCode))) {
    return { by: "agent", answerCode: row.answerCode, row };
  }
  return automatic
    ? { by: "automatic", answerCode: automatic, row }
    : { by: "nobody", answerCode: null, row };
}
