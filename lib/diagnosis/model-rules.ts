import { referenceProblems, unreachableCauses } from "./model-reference-rules";
import { normaliseCode } from "./normalise-text";

interface RuleCause {
  code: string;
}
interface RuleRange {
  from: string;
  to: string;
  causes: Record<string, number>;
}
interface RuleCheck {
  code: string;
  number: number;
  answers: { code: string }[];
  counts: Record<string, number[]>;
  askIf: { check: string; answers: string[] }[];
}
interface RuleAnswer {
  check: string;
  answer: string;
}
interface RuleSide {
  check: string;
  works: string;
  fails: string;
}

/** The parts of a model document that refer to each other; its shape has been checked before. */
export interface ModelParts {
  causes: RuleCause[];
  codeSystems: { code: string; ranges: RuleRange[] }[];
  codes: { system: string; code: string; causes: Record<string, number> }[];
  messages: { id: string; causes: Record<string, number> }[];
  checks: RuleCheck[];
  segments: { counts: Record<string, number> }[];
  dependences: { check: string; parent: string; ratios: number[][] }[];
  remedies: { code: string; fixes: Record<string, number> }[];
  contradictions: { id: string; first: RuleAnswer; second: RuleAnswer; askAgain: string }[];
  comparison: { here: RuleSide; elsewhere: RuleSide } | null;
  deskFacts: { kind: string; causes: Record<string, number> }[];
}

/** What is wrong, for whoever tells it in another language than `reason` does. */
export type ModelProblemKind =
  | "duplicate"
  | "unknown_cause"
  | "unknown_system"
  | "unknown_check"
  | "unknown_answer"
  | "range"
  | "shares"
  | "counts"
  | "no_default"
  | "waits_for_itself"
  | "depends_on_itself"
  | "second_parent"
  | "ratios"
  | "ask_again"
  | "unreachable";

export interface ModelProblem {
  path: (string | number)[];
  kind: ModelProblemKind;
  reason: string;
}

const SHARE_SUM_TOLERANCE = 1e-6;

/** Everything broken inside a model document: duplicates, unknown references, wrong lengths, causes out of reach. */
export const modelProblems = (model: ModelParts): ModelProblem[] => {
  const problems = [...ownProblems(model), ...referenceProblems(model)];
  // Reach is worked out from the numbers, so it needs sound ones.
  return problems.length > 0 ? problems : unreachableCauses(model);
};

function ownProblems(model: ModelParts): ModelProblem[] {
  const causeCodes = new Set(model.causes.map((cause) => cause.code));
  return [
    ...duplicates(model.causes, (cause) => cause.code, ["causes"], "code"),
    ...codeSystemProblems(model, causeCodes),
    ...codeProblems(model, causeCodes),
    ...duplicates(model.messages, (message) => message.id, ["messages"], "id"),
    ...model.messages.flatMap((message, index) =>
      unknownCauses(message.causes, causeCodes, ["messages", index, "causes"]),
    ),
    ...checkProblems(model, causeCodes),
    ...duplicates(model.remedies, (remedy) => remedy.code, ["remedies"], "code"),
    ...duplicates(model.contradictions, (contradiction) => contradiction.id, ["contradictions"], "id"),
    ...duplicates(model.deskFacts, (fact) => fact.kind, ["deskFacts"], "kind"),
    ...model.segments.flatMap(({ counts }, index) =>
      unknownCauses(counts, causeCodes, ["segments", index, "counts"]),
    ),
    ...model.remedies.flatMap(({ fixes }, index) =>
      unknownCauses(fixes, causeCodes, ["remedies", index, "fixes"]),
    ),
    ...model.deskFacts.flatMap(({ causes }, index) =>
      unknownCauses(causes, causeCodes, ["deskFacts", index, "causes"]),
    ),
  ];
}

function duplicates<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  path: (string | number)[],
  field: string,
): ModelProblem[] {
  const seen = new Set<string>();
  return items.flatMap((item, index) => {
    const key = keyOf(item);
    if (seen.has(key))
      return [{ path: [...path, index, field], kind: "duplicate", reason: `duplicate ${field} ${key}` }];
    seen.add(key);
    return [];
  });
}

function unknownCauses(
  causes: Record<string, unknown>,
  known: ReadonlySet<string>,
  path: (string | number)[],
): ModelProblem[] {
  return Object.keys(causes)
    .filter((code) => !known.has(code))
    .map((code) => ({ path: [...path, code], kind: "unknown_cause", reason: `unknown cause ${code}` }));
}

function codeSystemProblems(model: ModelParts, causeCodes: ReadonlySet<string>): ModelProblem[] {
  return [
    ...duplicates(model.codeSystems, (system) => system.code, ["codeSystems"], "code"),
    ...model.codeSystems.flatMap((system, systemIndex) =>
      system.ranges.flatMap((range, rangeIndex) => {
        const path = ["codeSystems", systemIndex, "ranges", rangeIndex];
        return [
          ...rangeProblems(range, system.ranges.slice(0, rangeIndex), path),
          ...unknownCauses(range.causes, causeCodes, [...path, "causes"]),
        ];
      }),
    ),
  ];
}

function rangeProblems(range: RuleRange, earlier: RuleRange[], path: (string | number)[]): ModelProblem[] {
  if (range.from.length !== range.to.length || range.from > range.to) {
    return [
      {
        path: [...path, "to"],
        kind: "range",
        reason: `range ${range.from}-${range.to} is empty or changes length`,
      },
    ];
  }
  const overlaps = earlier.some(
    (other) => other.from.length === range.from.length && other.from <= range.to && range.from <= other.to,
  );
  return overlaps ? [{ path: [...path, "from"], kind: "range", reason: "overlaps an earlier range" }] : [];
}

function codeProblems(model: ModelParts, causeCodes: ReadonlySet<string>): ModelProblem[] {
  const systems = new Set(model.codeSystems.map((system) => system.code));
  return [
    ...duplicates(model.codes, (code) => `${code.system}:${normaliseCode(code.code)}`, ["codes"], "code"),
    ...model.codes.flatMap((code, index) => {
      const problems = unknownCauses(code.causes, causeCodes, ["codes", index, "causes"]);
      if (!systems.has(code.system)) {
        problems.push({
          path: ["codes", index, "system"],
          kind: "unknown_system",
          reason: `unknown code system ${code.system}`,
        });
      }
      const sum = Object.values(code.causes).reduce((total, share) => total + share, 0);
      if (Math.abs(sum - 1) > SHARE_SUM_TOLERANCE) {
        problems.push({
          path: ["codes", index, "causes"],
          kind: "shares",
          reason: `shares sum to ${sum}, not to 1`,
        });
      }
      return problems;
    }),
  ];
}

function checkProblems(model: ModelParts, causeCodes: ReadonlySet<string>): ModelProblem[] {
  return [
    ...duplicates(model.checks, (check) => check.code, ["checks"], "code"),
    ...duplicates(model.checks, (check) => String(check.number), ["checks"], "number"),
    ...model.checks.flatMap((check, index) => [
      ...duplicates(check.answers, (answer) => answer.code, ["checks", index, "answers"], "code"),
      ...countProblems(check, ["checks", index, "counts"], causeCodes),
    ]),
  ];
}

function countProblems(
  check: RuleCheck,
  path: (string | number)[],
  causeCodes: ReadonlySet<string>,
): ModelProblem[] {
  const { default: _default, ...byCause } = check.counts;
  const problems = unknownCauses(byCause, causeCodes, path);
  if (!("default" in check.counts))
    problems.push({ path: [...path, "default"], kind: "no_default", reason: "is missing" });
  for (const [key, counts] of Object.entries(check.counts)) {
    if (counts.length !== check.answers.length) {
      const reason = `has ${counts.length} counts for ${check.answers.length} answers`;
      problems.push({ path: [...path, key], kind: "counts", reason });
    }
  }
  return problems;
}
