/**
 * Two characters at most that stand for a name: the last two of a Chinese name, the first letters of the first
 * and last word of any other. An empty name gives "?".
 */
export function initialsOf(name: string): string {
  const trimmed = name.trim();
  if (trimmed === "") return "?";
  if (/^\p{Script=Han}+$/u.test(trimmed)) return [...trimmed].slice(-2).join("");
  const words = trimmed.split(/\s+/);
  const letters = words.length > 1 ? [words[0], words[words.length - 1]] : [words[0]];
  return letters.map((word) => [...(word ?? "")][0]?.toUpperCase() ?? "").join("");
}
