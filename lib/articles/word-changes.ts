import { diffArrays } from "diff";

export type TextChange = { kind: "same" | "added" | "removed"; text: string };

/** Two texts that have less in common than this are told as a whole: looking further costs more than it shows. */
const MAX_EDITS = 800;
/** Differing lines of more characters than this are not cut into words, which takes four milliseconds a thousand. */
const MAX_CUT = 20_000;

const words = new Intl.Segmenter("zh", { granularity: "word" });
const wordsOf = (text: string): string[] => Array.from(words.segment(text), ({ segment }) => segment);

/** Lines with their ends, so that they put together give the text again. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

function changesOf(
  before: string[],
  after: string[],
): { kind: TextChange["kind"]; parts: readonly string[] }[] {
  const changes = diffArrays(before, after, { maxEditLength: MAX_EDITS });
  if (changes === undefined) {
    return [
      { kind: "removed", parts: before },
      { kind: "added", parts: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? "added" : removed ? "removed" : "same",
    parts: value,
  }));
}

/** Neighbours of one kind as one, and nothing that is empty. */
function joined(changes: readonly TextChange[]): TextChange[] {
  const result: TextChange[] = [];
  for (const { kind, text } of changes) {
    const last = result.at(-1);
    if (text === "") continue;
    if (last?.kind === kind) last.text += text;
    else result.push({ kind, text });
  }
  return result;
}

/**
 * What became of a text, by words; Chinese is cut into words as a dictionary does. Lines are compared first, and words
 * inside the lines that differ, so that a paragraph that stayed is never torn apart. "same" and "removed" put together
 * are the text before, "same" and "added" the text after.
 */
export function wordChanges(before: string, after: string): TextChange[] {
  const result: TextChange[] = [];
  const rest = changesOf(linesOf(before), linesOf(after));
  for (let line = rest.shift(); line; line = rest.shift()) {
    const text = line.parts.join("");
    const added = line.kind === "removed" && rest[0]?.kind === "added" ? rest[0].parts.join("") : null;
    if (added !== null && text.length + added.length <= MAX_CUT) {
      const within = changesOf(wordsOf(text), wordsOf(added));
      result.push(...within.map(({ kind, parts }) => ({ kind, text: parts.join("") })));
      rest.shift();
    } else result.push({ kind: line.kind, text });
  }
  return joined(result);
}

/** How many characters of what stayed are shown beside a change. */
const CONTEXT = 120;

export type ShownChange = TextChange | { kind: "skipped"; text: string };

/** The changes with long stretches that stayed left out but for what stands beside a change, cut at line ends. */
export function withoutLongSames(changes: readonly TextChange[]): ShownChange[] {
  return changes.flatMap((change, at): ShownChange[] => {
    if (change.kind !== "same" || change.text.length <= CONTEXT * 3) return [change];
    const { text } = change;
    const headEnd = at === 0 ? 0 : text.indexOf("\n", CONTEXT) + 1 || CONTEXT;
    const tailStart =
      at === changes.length - 1
        ? text.length
        : text.lastIndexOf("\n", text.length - CONTEXT) + 1 || text.length - CONTEXT;
    if (tailStart <= headEnd) return [change];
    const parts: ShownChange[] = [
      { kind: "same", text: text.slice(0, headEnd) },
      { kind: "skipped", text: text.slice(headEnd, tailStart) },
      { kind: "same", text: text.slice(tailStart) },
    ];
    return parts.filter((part) => part.text !== "");
  });
}
