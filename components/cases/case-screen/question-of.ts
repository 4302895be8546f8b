import type { Checklist } from "@/lib/diagnosis/checklist-schema";
import { type Locale, localText } from "@/lib/i18n/locale";

/** A check, an answer and a remedy in the words of the model; its code where this model version does not have it. */
export function questionOf(checklist: Checklist, checkCode: string, locale: Locale): string {
  const check = checklist.checks.find(({ code }) => code === checkCode);
  return check ? localText(check.question, locale) : checkCode;
}

export function answerOf(
  checklist: Checklist,
  checkCode: string,
  answerCode: string,
  locale: Locale,
): string {
  const check = checklist.checks.find(({ code }) => code === checkCode);
  const answer = check?.answers.find(({ code }) => code === answerCode);
  return answer ? localText(answer.label, locale) : answerCode;
}

export function remedyOf(checklist: Checklist, remedyCode: string, locale: Locale): string {
  const remedy = checklist.remedies.find(({ code }) => code === remedyCode);
  return remedy ? localText(remedy.label, locale) : remedyCode;
}
