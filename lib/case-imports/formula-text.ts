/** What a spreadsheet could run, after any number of apostrophes, so that putting one on and taking one off are inverse. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that a spreadsheet shows and does not run. */
export const escapedFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

export const unescapedFormula = (text: string): string =>
  text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
