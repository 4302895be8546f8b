/** A place in a model document by the keys of its elements, such as checks · PHONE_MISMATCH · minutes. */
export type DraftPath = readonly string[];

type Fields = Readonly<Record<string, unknown>>;

const field =
  (name: string) =>
  (item: Fields): string =>
    String(item[name]);

/** What tells the elements of a list apart, by the name of the list. */
const KEYS: Record<string, (item: Fields) => string> = {
  causes: field("code"),
  segments: ({ match }) =>
    Object.entries(isFields(match) ? match : {})
      .sort()
      .map((dimension) => dimension.join("="))
      .join(","),
  codeSystems: field("code"),
  ranges: ({ from, to }) => `${from}-${to}`,
  codes: ({ system, code }) => `${system}:${code}`,
  messages: field("id"),
  checks: field("code"),
  answers: field("code"),
  askIf: field("check"),
  dependences: field("check"),
  remedies: field("code"),
  contradictions: field("id"),
  deskFacts: field("kind"),
};

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The elements of a list by their keys; null for what is no list of elements, or has one key twice. */
export function keyedItems(name: string, value: unknown): Map<string, Fields> | null {
  const keyOf = KEYS[name];
  if (!keyOf || !Array.isArray(value) || !value.every(isFields)) return null;
  const items = new Map(value.map((item) => [keyOf(item), item] as const));
  return items.size === value.length ? items : null;
}

/** The steps that lead to the elements of a list: their keys, or their places where one key is there twice. */
export const elementKeys = (name: string, items: readonly unknown[]): string[] =>
  [...(keyedItems(name, items)?.keys() ?? items.keys())].map(String);

/** What stands at a path, or undefined. */
export function valueAt(root: unknown, path: DraftPath): unknown {
  let value = root;
  let name = "";
  for (const step of path) {
    const items = keyedItems(name, value);
    if (items) value = items.get(step);
    else if (Array.isArray(value)) value = value[Number(step)];
    else value = isFields(value) ? value[step] : undefined;
    name = step;
  }
  return value;
}

function replaced(value: unknown, name: string, path: DraftPath, next: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return next;
  const items = keyedItems(name, value);
  if (items) {
    const item = replaced(items.get(step), step, rest, next);
    if (item === undefined) return [...items].flatMap(([key, kept]) => (key === step ? [] : [kept]));
    return [...new Map<string, unknown>(items).set(step, item).values()];
  }
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => {
      const kept = String(index) === step ? replaced(item, step, rest, next) : item;
      return kept === undefined ? [] : [kept];
    });
  const fields = isFields(value) ? value : {};
  const changed = replaced(fields[step], step, rest, next);
  if (changed !== undefined) return { ...fields, [step]: changed };
  const { [step]: _, ...kept } = fields;
  return kept;
}

/**
 * The document with another value at a path; undefined takes the element or field away, an element that is not there
 * yet comes last. Everything off the path stays the same object.
 */
export const withValueAt = <Document>(document: Document, path: DraftPath, value: unknown): Document =>
  replaced(document, "", path, value) as Document;

/** A path by places in lists, as validation tells it, as a path by keys. What cannot be followed is cut off. */
export function keyPath(root: unknown, path: readonly PropertyKey[]): DraftPath {
  let value = root;
  let name = "";
  const keys: string[] = [];
  for (const step of path) {
    const items = keyedItems(name, value);
    const key = items && typeof step === "number" ? [...items.keys()][step] : String(step);
    if (key === undefined) break;
    value = Array.isArray(value) ? value[Number(step)] : isFields(value) ? value[String(step)] : undefined;
    keys.push(key);
    name = key;
  }
  return keys;
}
