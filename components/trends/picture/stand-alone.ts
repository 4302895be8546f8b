const VARIABLE = /var\((--[\w-]+)\)/g;

/**
 * The text of a drawing with every variable of the desk's style sheet said outright, so that it looks the same where
 * there is no style sheet. `styleOf` gives a variable's value; one without a value is refused.
 */
export function standAlone(svg: string, styleOf: (name: string) => string): string {
  return svg.replace(VARIABLE, (_, name: string) => {
    const value = styleOf(name);
    if (value === "") throw new RangeError(`no value for ${name}`);
    return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
  });
}
