import type { CompiledModel } from "./compiled-model";
import type { Evidence } from "./evidence";
import { beliefOf } from "./information-gain";

export interface ComparisonCell {
  /** Another bank's card in this wallet: true when it binds. */
  otherCardWorks: boolean;
  /** This card in another wallet: true when it binds. */
  elsewhereWorks: boolean;
  /** True for the cell that the answers so far have found. */
  isFound: boolean;
  /** The causes that would lead in this cell, best first, at most three. */
  causes: { causeCode: string; posterior: number }[];
  /** How probable this cell is now; the four sum to 1. */
  probability: number;
}

const SHOWN = 3;

/**
 * Another card here and this card elsewhere as a 2 × 2: what each cell would say with all other evidence as it is.
 * Null when the model names no such pair of checks.
 */
export function comparisonOf(model: CompiledModel, evidence: Evidence): ComparisonCell[] | null {
  const { comparison } = model;
  if (comparison === null) return null;
  const { here, elsewhere } = comparison;
  const { [here.check]: givenHere, [elsewhere.check]: givenElsewhere, ...others } = evidence.answers;
  const cells = [true, false].flatMap((otherCardWorks) =>
    [true, false].map((elsewhereWorks) => {
      const answerHere = otherCardWorks ? here.works : here.fails;
      const answerElsewhere = elsewhereWorks ? elsewhere.works : elsewhere.fails;
      const answers = { ...others, [here.check]: answerHere, [elsewhere.check]: answerElsewhere };
      return {
        otherCardWorks,
        elsewhereWorks,
        isFound: givenHere === answerHere && givenElsewhere === answerElsewhere,
        ...leadersOf(model, { ...evidence, answers }),
        weight: cellWeight(model, { ...evidence, answers: others }, [
          [here.check, answerHere],
          [elsewhere.check, answerElsewhere],
        ]),
      };
    }),
  );
  const whole = cells.reduce((total, { weight }) => total + weight, 0);
  return cells.map(({ weight, ...cell }) => ({ ...cell, probability: weight / whole }));
}

function leadersOf(model: CompiledModel, evidence: Evidence): Pick<ComparisonCell, "causes"> {
  const { posterior } = beliefOf(model, evidence);
  const causes = [...posterior.entries()]
    .map(([cause, value]) => ({ causeCode: model.causeCodes[cause] ?? "", posterior: value }))
    .sort((a, b) => b.posterior - a.posterior || (a.causeCode < b.causeCode ? -1 : 1))
    .slice(0, SHOWN);
  return { causes };
}

function cellWeight(
  model: CompiledModel,
  evidence: Evidence,
  cell: readonly (readonly [string, string])[],
): number {
  const { posterior } = beliefOf(model, evidence);
  return posterior.reduce(
    (total, value, cause) =>
      total +
      cell.reduce(
        (product, [check, answer]) =>
          product * (model.checks.get(check)?.answers.get(answer)?.likelihood.plain[cause] ?? 0),
        value,
      ),
    0,
  );
}
