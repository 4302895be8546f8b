import { UNTOLD } from "./draft-edits";
import type { ModelCheck, ModelDocument } from "./model-schema";

type Comparison = NonNullable<ModelDocument["comparison"]>;

/** Two answers that cannot both be true, to be named by a person: at first the first answers of two checks. */
export function addContradiction(document: ModelDocument, id: string): ModelDocument {
  const [first, second = first] = document.checks.map((check) => ({
    check: check.code,
    answer: check.answers[0]?.code ?? "",
  }));
  if (!first || !second) return document;
  const rule = { id, first, second, askAgain: first.check, reason: UNTOLD };
  return { ...document, contradictions: [...document.contradictions, rule] };
}

/** A side of the comparison with its check: its first answer works and its second fails until somebody says otherwise. */
export const comparisonSide = ({ code, answers }: ModelCheck): Comparison["here"] => ({
  check: code,
  works: answers[0]?.code ?? "",
  fails: answers[1]?.code ?? "",
});

/** The first two checks beside each other, to be named by a person. */
export function addComparison(document: ModelDocument): ModelDocument {
  const [here, elsewhere = here] = document.checks.map(comparisonSide);
  return here && elsewhere ? { ...document, comparison: { here, elsewhere } } : document;
}

/** Two checks that go together, which say nothing of each other until somebody gives the ratios. */
export function addDependence(document: ModelDocument, check: string, parent: string): ModelDocument {
  const answersOf = (code: string) => document.checks.find((one) => one.code === code)?.answers ?? [];
  const ratios = answersOf(parent).map(() => answersOf(check).map(() => 1));
  const dependence = { check, parent, ratios, echo: 0, confirmedCases: 0 };
  return { ...document, dependences: [...document.dependences, dependence] };
}
