import { type DraftPath, isFields, keyedItems, valueAt, withValueAt } from "./draft-path";
import type { ModelDocument } from "./model-schema";

/** A place that two people changed differently; undefined stands for taken away. */
export type MergeConflict = { path: DraftPath; mine: unknown; theirs: unknown };

export type MergedDocument = {
  /** Theirs where only they changed something, mine everywhere else, also where a person has to choose. */
  document: ModelDocument;
  conflicts: MergeConflict[];
};

/** Whether two values say the same; a missing field and an undefined one do. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((item, index) => isSame(item, other[index]));
  if (!isFields(one) || !isFields(other)) return false;
  return union(Object.keys(one), Object.keys(other)).every((key) => isSame(one[key], other[key]));
}

const union = (one: Iterable<string>, other: Iterable<string>): string[] => [...new Set([...one, ...other])];

type Sides = { base: unknown; mine: unknown; theirs: unknown };

/**
 * What only means something together is chosen together: the shares of a code, which sum to 1, a check whose answers
 * are no longer the same on both sides, since every row has one number an answer, and an answer with its check.
 */
function isUnit(path: DraftPath, { mine, theirs }: Sides): boolean {
  if (path[0] === "codes" && path[2] === "causes") return true;
  if (path[0] === "comparison" && path.length === 2) return true;
  if (path[0] === "contradictions" && (path[2] === "first" || path[2] === "second")) return true;
  if (path[0] !== "checks" || path.length !== 2) return false;
  const answers = (check: unknown) => [...(keyedItems("answers", valueAt(check, ["answers"]))?.keys() ?? [])];
  return !isSame(answers(mine), answers(theirs));
}

/** Elements in my order, theirs behind the one that they stand behind there; in their order where I changed none. */
function mergedOrder(base: Iterable<string>, mine: string[], theirs: string[]): string[] {
  const known = new Set(base);
  if (isSame(mine, [...known])) return [...theirs, ...mine.filter((key) => !theirs.includes(key))];
  const order = [...mine];
  for (const [index, key] of theirs.entries()) {
    if (!order.includes(key))
      order.splice(order.indexOf(theirs[index - 1] ?? "") + 1 || order.length, 0, key);
  }
  return order;
}

function merge(path: DraftPath, sides: Sides, conflicts: MergeConflict[]): unknown {
  const { base, mine, theirs } = sides;
  if (isSame(mine, theirs) || isSame(base, theirs)) return mine;
  if (isSame(base, mine)) return theirs;
  const name = path.at(-1) ?? "";
  const [myItems, theirItems] = [keyedItems(name, mine), keyedItems(name, theirs)];
  if (myItems && theirItems) {
    const baseItems = keyedItems(name, base) ?? new Map<string, unknown>();
    return mergedOrder(baseItems.keys(), [...myItems.keys()], [...theirItems.keys()]).flatMap((key) => {
      const item = { base: baseItems.get(key), mine: myItems.get(key), theirs: theirItems.get(key) };
      const merged = merge([...path, key], item, conflicts);
      return merged === undefined ? [] : [merged];
    });
  }
  if (isFields(mine) && isFields(theirs) && !isUnit(path, sides)) {
    const was = isFields(base) ? base : {};
    const entries = union(Object.keys(mine), Object.keys(theirs)).map((key) => {
      const one = { base: was[key], mine: mine[key], theirs: theirs[key] };
      return [key, merge([...path, key], one, conflicts)] as const;
    });
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
  }
  conflicts.push({ path, mine, theirs });
  return mine;
}

/** Merges two documents that were both made from `base`, element by element and field by field. */
export function mergeDocuments(
  base: ModelDocument,
  mine: ModelDocument,
  theirs: ModelDocument,
): MergedDocument {
  const conflicts: MergeConflict[] = [];
  const document = merge([], { base, mine, theirs }, conflicts) as ModelDocument;
  return { document, conflicts };
}

/** The document with one of the two values at the place of a conflict. */
export const withChoice = (document: ModelDocument, { path, theirs }: MergeConflict): ModelDocument =>
  withValueAt(document, path, theirs);
