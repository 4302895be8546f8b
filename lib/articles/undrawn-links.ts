const IMAGE = /!\[[^\]\n]*\][([]/g;
const LINK = /\]\(\s*<?\s*([^)\s>]*)/g;
const DRAWN = /^(?:https?:|mailto:)/i;

/**
 * How many pictures and links of a text readers see only the words of: the desk loads nothing from elsewhere and links
 * to whole web and mail addresses alone. Counted as an author writes them; what is drawn is decided where it is drawn.
 */
export function undrawnLinks(body: string): number {
  const images = body.match(IMAGE)?.length ?? 0;
  const withoutImages = body.replace(/!\[[^\]\n]*\]\([^)\n]*\)/g, "");
  const links = [...withoutImages.matchAll(LINK)].filter(([, address = ""]) => !DRAWN.test(address));
  return images + links.length;
}
