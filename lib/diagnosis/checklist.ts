import type { Checklist } from "./checklist-schema";
import type { LoadedModel } from "./loaded-model";

/** What a person needs to read of a model: its questions and answers in checklist order, and its code systems. */
export function checklistOf(model: LoadedModel): Checklist {
  const { checks, codeSystems, remedies } = model.document;
  return {
    modelId: model.id,
    modelNumber: model.number,
    codeSystems: codeSystems.map(({ code, name }) => ({ code, name })),
    remedies: remedies.map(({ code, label }) => ({ code, label })),
    checks: checks
      .map(({ code, number, question, how, minutes, customerMinutes, source, answers }) => ({
        code,
        number,
        question,
        how,
        minutes: minutes + customerMinutes,
        source,
        answers: answers.map(({ code, label, tone }) => ({ code, label, tone })),
      }))
      .sort((left, right) => left.number - right.number),
  };
}
