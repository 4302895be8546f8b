import type { ModelParts, ModelProblem } from "./model-rules";

type Path = (string | number)[];

/** Faults between the parts that guide an agent: preconditions, dependences, remedies, contradictions, comparison. */
export function referenceProblems(model: ModelParts): ModelProblem[] {
  const answersOf = new Map(
    model.checks.map((check) => [check.code, new Set(check.answers.map(({ code }) => code))]),
  );
  const answerProblems = (check: string, answers: readonly string[], path: Path): ModelProblem[] => {
    const known = answersOf.get(check);
    if (!known)
      return [{ path: [...path, "check"], kind: "unknown_check", reason: `unknown check ${check}` }];
    return answers
      .filter((answer) => !known.has(answer))
      .map((answer) => ({
        path,
        kind: "unknown_answer" as const,
        reason: `check ${check} has no answer ${answer}`,
      }));
  };
  return [
    ...model.checks.flatMap((check, index) =>
      check.askIf.flatMap((condition, at) =>
        answerProblems(condition.check, condition.answers, ["checks", index, "askIf", at]),
      ),
    ),
    ...cycles(
      model.checks.flatMap((check) => check.askIf.map((condition) => [check.code, condition.check] as const)),
    ).map((code) => ({
      path: ["checks", model.checks.findIndex((check) => check.code === code), "askIf"],
      kind: "waits_for_itself" as const,
      reason: `${code} waits for itself`,
    })),
    ...dependenceProblems(model, answersOf),
    ...model.contradictions.flatMap(({ first, second, askAgain }, index) => [
      ...answerProblems(first.check, [first.answer], ["contradictions", index, "first"]),
      ...answerProblems(second.check, [second.answer], ["contradictions", index, "second"]),
      ...([first.check, second.check].includes(askAgain)
        ? []
        : [
            {
              path: ["contradictions", index, "askAgain"],
              kind: "ask_again" as const,
              reason: "is neither of the two checks",
            },
          ]),
    ]),
    ...(["here", "elsewhere"] as const).flatMap((side) => {
      const one = model.comparison?.[side];
      return one ? answerProblems(one.check, [one.works, one.fails], ["comparison", side]) : [];
    }),
  ];
}

function dependenceProblems(
  model: ModelParts,
  answersOf: ReadonlyMap<string, ReadonlySet<string>>,
): ModelProblem[] {
  const problems = model.dependences.flatMap(({ check, parent, ratios }, index): ModelProblem[] => {
    const path = ["dependences", index];
    const [columns, rows] = [answersOf.get(check), answersOf.get(parent)];
    if (!columns)
      return [{ path: [...path, "check"], kind: "unknown_check", reason: `unknown check ${check}` }];
    if (!rows)
      return [{ path: [...path, "parent"], kind: "unknown_check", reason: `unknown check ${parent}` }];
    if (model.dependences.findIndex((other) => other.check === check) < index) {
      return [{ path: [...path, "check"], kind: "second_parent", reason: `${check} has a parent already` }];
    }
    const isSquare = ratios.length === rows.size && ratios.every((row) => row.length === columns.size);
    return isSquare
      ? []
      : [
          {
            path: [...path, "ratios"],
            kind: "ratios",
            reason: `is not ${rows.size} rows of ${columns.size} ratios`,
          },
        ];
  });
  const circle = cycles(model.dependences.map(({ check, parent }) => [check, parent] as const));
  return [
    ...problems,
    ...circle.map((code) => ({
      path: ["dependences", model.dependences.findIndex(({ check }) => check === code), "parent"],
      kind: "depends_on_itself" as const,
      reason: `${code} depends on itself`,
    })),
  ];
}

/** Codes that reach themselves by following `from → to`. */
function cycles(edges: readonly (readonly [from: string, to: string])[]): string[] {
  const next = new Map<string, string[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  return [...next.keys()].filter((start) => {
    const seen = new Set<string>();
    const waiting = [...(next.get(start) ?? [])];
    for (let code = waiting.pop(); code !== undefined; code = waiting.pop()) {
      if (code === start) return true;
      if (seen.has(code)) continue;
      seen.add(code);
      waiting.push(...(next.get(code) ?? []));
    }
    return false;
  });
}

/** How far above the average a likelihood must be before it counts as speaking for a cause. */
const TELLING_RATIO = 1.01;

/** Causes that no answer, code, message or desk fact speaks for: they could never lead, whatever is found. */
export function unreachableCauses(model: ModelParts): ModelProblem[] {
  const named = [
    ...model.codes.map(({ causes }) => causes),
    ...model.codeSystems.flatMap(({ ranges }) => ranges.map(({ causes }) => causes)),
    ...model.messages.map(({ causes }) => causes),
    ...model.deskFacts.map(({ causes }) => causes),
  ];
  const isNamed = (code: string): boolean =>
    model.codes.some(({ causes }) => code in causes) ||
    named.some((causes) => (causes[code] ?? 0) > TELLING_RATIO);
  const reached = new Set(model.causes.map(({ code }) => code).filter(isNamed));
  for (const check of model.checks) {
    const shares = model.causes.map(({ code }) => {
      const counts = check.counts[code] ?? check.counts.default ?? [];
      const sum = counts.reduce((total, count) => total + count, 0);
      return counts.map((count) => count / sum);
    });
    for (let answer = 0; answer < check.answers.length; answer++) {
      const mean = shares.reduce((total, row) => total + (row[answer] ?? 0), 0) / shares.length;
      for (const [index, { code }] of model.causes.entries()) {
        if ((shares[index]?.[answer] ?? 0) > mean * TELLING_RATIO) reached.add(code);
      }
    }
  }
  return model.causes.flatMap(({ code }, index) =>
    reached.has(code)
      ? []
      : [
          {
            path: ["causes", index],
            kind: "unreachable",
            reason: `no answer, code or message speaks for ${code}`,
          },
        ],
  );
}
