import { filledText, isBlock, type PlaceValues } from "@/lib/articles/article-places";

/** As much of a Markdown tree as the plugins below touch. */
type MarkdownNode = {
  type: string;
  value?: string;
  children?: MarkdownNode[];
  data?: { hProperties?: Record<string, string> };
};

function visit(node: MarkdownNode, work: (node: MarkdownNode) => void): void {
  work(node);
  for (const child of node.children ?? []) visit(child, work);
}

const BLOCK = /^\[!([^\]\n]*)\][ \t]*(?:\n|$)/;

/** A quote that begins with `[!steps]`, `[!warning]` or `[!hotline]` on a line of its own is a box of that kind. */
export const remarkBlocks = () => (tree: MarkdownNode) =>
  visit(tree, (node) => {
    const paragraph = node.type === "blockquote" ? node.children?.[0] : undefined;
    const first = paragraph?.type === "paragraph" ? paragraph.children?.[0] : undefined;
    const name = first?.type === "text" ? BLOCK.exec(first.value ?? "")?.[1] : undefined;
    if (!first || name === undefined || !isBlock(name)) return;
    first.value = first.value?.replace(BLOCK, "");
    node.data = { hProperties: { "data-block": name } };
    const isEmpty = first.value === "" && paragraph?.children?.length === 1;
    if (isEmpty) node.children?.shift();
  });

/** Puts values into the places of a text, after it was read as Markdown: a value is never Markdown itself. */
export const remarkPlaces = (values: PlaceValues) => () => (tree: MarkdownNode) =>
  visit(tree, (node) => {
    if (node.type === "text" && node.value) node.value = filledText(node.value, values);
  });
