/**
 * One or two characters that stand for a name: the last ones of a Chinese name, the first letters of the first and,
 * of two, the last word of any other. An empty name gives "?".
 */
export function initialsOf(name: string, most: 1 | 2): string {
  const trimmed = name.trim();
  if (trimmed === "") return "?";
  if (/^\p{Script=Han}+$/u.test(trimmed)) return [...trimmed].slice(-most).join("");
  const words = trimmed.split(/\s+/);
  const letters = words.length > 1 && most === 2 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}
