import { type DraftPath, isFields, keyPath } from "./draft-path";
import { type ModelProblemKind, modelProblems } from "./model-rules";
import { type ModelDocument, modelDocumentSchema } from "./model-schema";

/** What the form of one value breaks. */
export type FormProblemKind = "empty" | "too_short" | "too_long" | "too_small" | "too_big" | "code" | "form";

export type DraftProblem = {
  /** By the keys of elements: the place of a cell of the editor. */
  path: DraftPath;
  kind: ModelProblemKind | FormProblemKind;
  /** What it names: the checks of a circle, in their order; else what `path` leads to. */
  names: readonly string[];
};

type Issue = {
  code: string;
  path: PropertyKey[];
  origin?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
};
type FormProblem = { path: PropertyKey[]; kind: FormProblemKind; limit: string };

function formKind({ code, origin, minimum }: Issue): FormProblemKind {
  const isNumber = origin === "number" || origin === "int";
  if (code === "too_small") return isNumber ? "too_small" : minimum === 1 ? "empty" : "too_short";
  if (code === "too_big") return isNumber ? "too_big" : "too_long";
  return code === "invalid_format" ? "code" : "form";
}

interface Readable {
  safeParse(value: unknown): { success: true } | { success: false; error: { issues: Issue[] } };
}

/** Elements never change in place, so what was read once need not be read again while another one is typed into. */
const readBefore = new WeakMap<object, FormProblem[]>();

function formProblems(schema: Readable, value: unknown): FormProblem[] {
  const known = isFields(value) ? readBefore.get(value) : undefined;
  if (known) return known;
  const parsed = schema.safeParse(value);
  const found = parsed.success
    ? []
    : parsed.error.issues.map((issue) => ({
        path: issue.path,
        kind: formKind(issue),
        limit: String(issue.minimum ?? issue.maximum ?? ""),
      }));
  if (isFields(value)) readBefore.set(value, found);
  return found;
}

const LISTS = [
  "causes",
  "segments",
  "codeSystems",
  "codes",
  "messages",
  "checks",
  "dependences",
  "remedies",
  "contradictions",
  "deskFacts",
] as const;
const NUMBERS = ["segmentWeight", "answerNoise", "temperature", "codeStrength", "referralMinutes"] as const;

const shape = modelDocumentSchema.shape;
const elementOf = (list: (typeof LISTS)[number]): Readable => {
  const schema = shape[list];
  return "element" in schema ? schema.element : schema.unwrap().element;
};

function ownProblems(document: ModelDocument): FormProblem[] {
  return [
    ...LISTS.flatMap((list) =>
      document[list].flatMap((item, index) =>
        formProblems(elementOf(list), item).map((one) => ({ ...one, path: [list, index, ...one.path] })),
      ),
    ),
    ...NUMBERS.flatMap((name) =>
      formProblems(shape[name], document[name]).map((one) => ({ ...one, path: [name] })),
    ),
    ...(["causes", "checks"] as const).flatMap((list) =>
      document[list].length < (list === "causes" ? 2 : 1)
        ? [{ path: [list], kind: "empty" as const, limit: "" }]
        : [],
    ),
  ];
}

/** The checks of a circle of preconditions in the order in which they wait, from a code that reaches itself. */
function circleFrom(document: ModelDocument, start: string): string[] {
  const next = new Map(
    document.checks.map(({ code, askIf }) => [code, askIf.map((condition) => condition.check)]),
  );
  const ways: string[][] = [[start]];
  const seen = new Set<string>();
  for (let way = ways.shift(); way !== undefined; way = ways.shift()) {
    for (const code of next.get(way.at(-1) ?? "") ?? []) {
      if (code === start) return way;
      if (seen.has(code)) continue;
      seen.add(code);
      ways.push([...way, code]);
    }
  }
  return [start];
}

/**
 * Everything that keeps a draft from becoming a version: the same rules as for a whole document, told by place and
 * kind. A circle of preconditions is one problem and not one a check. Rereads only elements that are new objects.
 */
export function draftProblems(document: ModelDocument): DraftProblem[] {
  const circles = new Set<string>();
  const form = ownProblems(document).map(({ path, kind, limit }) => ({
    path: keyPath(document, path),
    kind,
    names: [limit],
  }));
  const between = modelProblems(document).flatMap(({ path, kind }): DraftProblem[] => {
    // Reach is worked out from the numbers, so it needs sound ones.
    if (kind === "unreachable" && form.length > 0) return [];
    const place = keyPath(document, path);
    if (kind !== "waits_for_itself") return [{ path: place, kind, names: place.slice(-1) }];
    const code = place[1] ?? "";
    if (circles.has(code)) return [];
    const names = circleFrom(document, code);
    for (const name of names) circles.add(name);
    return [{ path: place, kind, names }];
  });
  return [...form, ...between];
}
