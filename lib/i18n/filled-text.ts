/**
 * A message whose parameters are all plain, such as "Open case {code}", with its values put in. Parsing such a text
 * as a message and formatting it costs a hundred times as much, which counts where a list does it on every row.
 * Refuses a text with plurals, quotes or tags, and a parameter without a value.
 */
export function filledText(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{([^{}]*)\}|['<{}]/g, (_, name: string | undefined) => {
    const value = name === undefined ? undefined : values[name];
    if (value === undefined) throw new RangeError(`not a plain message: ${text}`);
    return value;
  });
}
