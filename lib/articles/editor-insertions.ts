import type { BlockName, PlaceName } from "./article-places";

/** What a button over the text can put into it, in the order of the buttons. */
export const INSERTIONS = ["heading", "bold", "list", "steps", "link", "table"] as const;
export type Insertion = (typeof INSERTIONS)[number];

/** A stretch of a text, as places between characters; empty where a cursor stands. */
export type Stretch = { from: number; to: number };

/** One replacement, and what is selected in the text after it. */
export type Edit = { from: number; to: number; insert: string; selected: Stretch };

type Language = "zh" | "en";

/** What stands in an insertion until somebody writes over it, in the language of the text. */
const WORDS = {
  zh: { heading: "小标题", text: "文字", item: "内容", step: "第一步", link: "链接文字", column: "列" },
  en: {
    heading: "Subheading",
    text: "text",
    item: "item",
    step: "First step",
    link: "link text",
    column: "Column",
  },
} as const;

/** The whole lines that a stretch touches. */
function linesAround(text: string, { from, to }: Stretch): Stretch {
  const end = text.indexOf("\n", to);
  return { from: from === 0 ? 0 : text.lastIndexOf("\n", from - 1) + 1, to: end === -1 ? text.length : end };
}

/** Line breaks that a block needs before and after it, so that it does not run into its neighbours. */
function roomFor(text: string, { from, to }: Stretch): { before: string; after: string } {
  const head = text.slice(0, from);
  const before = head === "" || head.endsWith("\n\n") ? "" : "\n";
  const tail = text.slice(to);
  return { before, after: tail === "" || tail.startsWith("\n\n") || tail === "\n" ? "" : "\n" };
}

/** A block in place of the touched lines; `hole` is what is selected in it, by its first place in the block. */
function blockEdit(text: string, lines: Stretch, block: string, hole: string): Edit {
  const { before, after } = roomFor(text, lines);
  const at = lines.from + before.length + block.lastIndexOf(hole);
  return {
    ...lines,
    insert: before + block + after,
    selected: { from: at, to: at + hole.length },
  };
}

/** The touched lines, each with a mark before it; where they are empty, a word to be written over. */
function marked(text: string, stretch: Stretch, mark: (at: number) => string, word: string, head = ""): Edit {
  const lines = linesAround(text, stretch);
  const written = text.slice(lines.from, lines.to);
  const isEmpty = written.trim() === "";
  const block = (isEmpty ? [word] : written.split("\n")).map((line, at) => mark(at) + line).join("\n");
  return blockEdit(text, lines, head + block, isEmpty ? word : block);
}

const BOLD = "**";

/** Bold, or plain again where it is bold already. */
function bold(text: string, { from, to }: Stretch, word: string): Edit {
  const isBold = text.slice(0, from).endsWith(BOLD) && text.startsWith(BOLD, to) && from < to;
  const inner = text.slice(from, to) || word;
  if (isBold) return { from: from - 2, to: to + 2, insert: inner, selected: { from: from - 2, to: to - 2 } };
  const at = from + BOLD.length;
  return { from, to, insert: BOLD + inner + BOLD, selected: { from: at, to: at + inner.length } };
}

const ADDRESS = "https://";

function link(text: string, { from, to }: Stretch, word: string): Edit {
  const inner = text.slice(from, to) || word;
  const at = from + inner.length + 3;
  return { from, to, insert: `[${inner}](${ADDRESS})`, selected: { from: at, to: at + ADDRESS.length } };
}

/** Two columns and a row, under the line in which the cursor stands. */
function table(text: string, stretch: Stretch, { column, item }: { column: string; item: string }): Edit {
  const lines = linesAround(text, stretch);
  const isEmpty = text.slice(lines.from, lines.to).trim() === "";
  const place = isEmpty ? lines : { from: lines.to, to: lines.to };
  const first = `${column} 1`;
  const block = `| ${first} | ${column} 2 |\n|---|---|\n| ${item} | ${item} |`;
  const edit = blockEdit(text, place, block, first);
  if (isEmpty) return edit;
  const { from, to } = edit.selected;
  // The line that the cursor stands in is left first.
  return { ...edit, insert: `\n${edit.insert}`, selected: { from: from + 1, to: to + 1 } };
}

/** What an insertion does to a text; what was selected is kept inside it. */
export function insertionEdit(kind: Insertion, text: string, stretch: Stretch, language: Language): Edit {
  const words = WORDS[language];
  switch (kind) {
    case "heading":
      // Not "##", which begins a section: what the customer reads is the second one.
      return marked(text, stretch, () => "### ", words.heading);
    case "bold":
      return bold(text, stretch, words.text);
    case "list":
      return marked(text, stretch, () => "- ", words.item);
    case "steps":
      return marked(text, stretch, (at) => `${at + 1}. `, words.step);
    case "link":
      return link(text, stretch, words.link);
    case "table":
      return table(text, stretch, words);
  }
}

/** A box of a kind around the touched lines. */
export const blockInsertion = (block: BlockName, text: string, stretch: Stretch, language: Language): Edit =>
  marked(text, stretch, () => "> ", WORDS[language].item, `> [!${block}]\n`);

/** A variable in place of what is selected. */
export function placeInsertion(place: PlaceName, { from, to }: Stretch): Edit {
  const insert = `{{${place}}}`;
  const end = from + insert.length;
  return { from, to, insert, selected: { from: end, to: end } };
}
