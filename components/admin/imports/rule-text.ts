/** Translations as lines of "text = code", and back. A line without "=" or without a text is left out. */
export const valuesText = (values: Readonly<Record<string, string>> | undefined): string =>
  Object.entries(values ?? {})
    .map(([from, to]) => `${from} = ${to}`)
    .join("\n");

export function readValues(text: string): Record<string, string> | undefined {
  const pairs = text.split("\n").flatMap((line) => {
    const at = line.lastIndexOf("=");
    const [from, to] = [line.slice(0, at).trim(), line.slice(at + 1).trim()];
    return at > 0 && from !== "" ? [[from, to] as const] : [];
  });
  return pairs.length > 0 ? Object.fromEntries(pairs) : undefined;
}
