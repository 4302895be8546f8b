const CJK_GAP =
  /(?<=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef]) | (?=[\u3000-\u30ff\u3400-\u9fff\uff00-\uffef])/g;

/**
 * The form in which message texts and patterns are compared: full and half width alike (NFKC), lower case,
 * one blank between words, none beside a Chinese character (text read off a screenshot has stray ones).
 */
export function normaliseMessage(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\s+/g, " ")
    .replace(CJK_GAP, "")
    .trim();
}

/**
 * The form in which error codes and system names are compared: NFKC, upper case, no blanks, every kind of
 * minus sign as "-" (four-factor codes are negative numbers and are often pasted with a dash).
 */
export function normaliseCode(code: string): string {
  return code
    .normalize("NFKC")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, "")
    .toUpperCase();
}
