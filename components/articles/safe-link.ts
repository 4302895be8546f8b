const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/**
 * Whether an address of a text may become a link: whole http, https and mailto addresses only, read the way a browser
 * reads them, which takes out tabs and line breaks first.
 */
export function isSafeLink(address: string): boolean {
  try {
    return SCHEMES.has(new URL(address).protocol);
  } catch {
    return false;
  }
}
