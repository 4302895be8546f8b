const LINK = /!?\[([^\]\n]*)\]\(([^()\s]*)(?:\s+"[^"]*")?\)/g;
const ESCAPED = /\\([\\`*_{}[\]()#+\-.!~|>])/g;

const STARRED = /(\*{1,3}|~~)(?=\S)([^*~\n]*?\S)\1/g;
const UNDERLINED = /(?<![\p{L}\p{N}_])(_{1,3})(?=\S)([^_\n]*?\S)\1(?![\p{L}\p{N}_])/gu;
const BLOCK_NAME = /^[ \t]*(?:>[ \t]*)+\[![^\]\n]*\][ \t]*\n?/gm;
const LINE_MARKS = /^[ \t]*(?:>[ \t]?|#{1,6}[ \t]+)+/gm;

/**
 * Markdown as a message that is read without a renderer: emphasis, headings, quotes and code lose their marks, a link
 * keeps its text and, where that says something else, its address. Lists stay as they are written.
 */
export const plainText = (markdown: string): string =>
  markdown
    .replace(BLOCK_NAME, "")
    .replace(LINE_MARKS, "")
    .replace(LINK, (whole, text: string, address: string) =>
      whole.startsWith("!") || text === address ? text : `${text} (${address})`,
    )
    .replace(STARRED, "$2")
    .replace(UNDERLINED, "$2")
    .replace(/`([^`\n]+)`/g, "$1")
    .replace(ESCAPED, "$1")
    .replace(/[ \t]+$/gm, "")
    .trim();
