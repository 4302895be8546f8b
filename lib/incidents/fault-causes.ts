import type { ModelDocument } from "@/lib/diagnosis/model-schema";

/**
 * The causes that a fact of the desk speaks for in a model, the most spoken for first; equal ones by their code. The
 * first is what the cases of such a fault are closed with.
 */
export function causesOfFact({ deskFacts }: Pick<ModelDocument, "deskFacts">, kind: string): string[] {
  const ratios = deskFacts.find((fact) => fact.kind === kind)?.causes ?? {};
  return Object.entries(ratios)
    .filter(([, ratio]) => ratio > 1)
    .sort(([left, leftRatio], [right, rightRatio]) => rightRatio - leftRatio || (left < right ? -1 : 1))
    .map(([code]) => code);
}
