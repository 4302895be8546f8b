/** A text by its words alone: what is read and what was written in Markdown become the same. */
const wordsAlone = (text: string): string =>
  text
    .replace(/\]\([^)\n]*\)/g, "]")
    .replace(/^[ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+/gm, "")
    .replace(/[\s*_`~#>[\]|\\!]+/gu, "");

/**
 * Whether the passage that a remark was made on still stands in a text, whatever marks and line breaks are around it.
 * A quote without any word stands nowhere.
 */
export function isStillThere(quote: string, text: string): boolean {
  const words = wordsAlone(quote);
  return words !== "" && wordsAlone(text).includes(words);
}
