import type { Checklist } from "@/lib/diagnosis/checklist-schema";
import { type Locale, localText } from "@/lib/i18n/locale";
import type { CaseDiagnosis } from "./diagnosis-schema";
import { labelKey } from "./evidence-label";

type Evidence = CaseDiagnosis["causes"][number]["evidence"][number];

export type EvidenceSentence =
  | { kind: "code"; code: string; meaning: string }
  | { kind: "message" | "remedy" | "deskFact"; label: string }
  | { kind: "answer"; question: string; answer: string };

/** What a piece of evidence is about, in the words of the model. */
export function evidenceSentence(
  evidence: Evidence,
  { labels }: Pick<CaseDiagnosis, "labels">,
  checklist: Checklist,
  locale: Locale,
): EvidenceSentence {
  if (evidence.source === "answer") {
    const check = checklist.checks.find(({ code }) => code === evidence.ref);
    const answer = check?.answers.find(({ code }) => code === evidence.answerCode);
    return {
      kind: "answer",
      question: check ? localText(check.question, locale) : evidence.ref,
      answer: answer ? localText(answer.label, locale) : (evidence.answerCode ?? ""),
    };
  }
  const label = labels[labelKey(evidence.source, evidence.ref)];
  const text = label ? localText(label, locale) : "";
  if (evidence.source === "message") return { kind: "message", label: text };
  if (evidence.source === "remedy") return { kind: "remedy", label: text };
  if (evidence.source === "desk_fact") return { kind: "deskFact", label: text };
  return { kind: "code", code: evidence.ref.replace(/^\*:/, "").replace(":", " "), meaning: text };
}
