export type DifferingLines = {
  /** Lines at the beginning and at the end that both texts share. */
  sameBefore: number;
  sameAfter: number;
  /** What stands between them. */
  one: string;
  other: string;
};

/** Where two texts part: their common first and last lines are counted, the rest is given as it is. */
export function differingLines(one: string, other: string): DifferingLines {
  const [left, right] = [one.split("\n"), other.split("\n")];
  const shorter = Math.min(left.length, right.length);
  let sameBefore = 0;
  while (sameBefore < shorter && left[sameBefore] === right[sameBefore]) sameBefore += 1;
  let sameAfter = 0;
  while (sameAfter < shorter - sameBefore && left.at(-1 - sameAfter) === right.at(-1 - sameAfter))
    sameAfter += 1;
  const between = (lines: string[]) => lines.slice(sameBefore, lines.length - sameAfter).join("\n");
  return { sameBefore, sameAfter, one: between(left), other: between(right) };
}
