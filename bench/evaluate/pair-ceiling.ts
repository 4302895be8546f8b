import { signShare } from "./ceiling";
import { type DrawnCase, tellingCause } from "./draw-case";
import { slipOf, type World } from "./world";

/**
 * The three causes most probably at work, for one who knows the world's numbers, that there are two causes, and how
 * two of them make answers. Everything asked; checks that repeat others are taken as if they did not.
 */
export function pairCeiling(world: World): (drawn: DrawnCase) => number[] {
  const { prior } = world;
  const pairs = prior.flatMap((_, a) =>
    prior.slice(a + 1).map((__, offset): [number, number] => [a, a + 1 + offset]),
  );
  const speaking = (rows: readonly number[][]): number[] =>
    pairs.map((pair) => tellingCause(rows, pair, prior));
  const ofCodes = speaking(world.codes.rows);
  const ofMessages = speaking(world.messages.rows);
  const ofChecks = world.checks.map(({ rows }) => speaking(rows));
  return (drawn) => {
    const inPair = new Float64Array(prior.length);
    for (const [index, [a, b]] of pairs.entries()) {
      const [first, second] = [prior[a] ?? 0, prior[b] ?? 0];
      let weight = (first * second) / (1 - first) + (first * second) / (1 - second);
      if (drawn.code !== null) weight *= signShare(world.codes, ofCodes[index] ?? 0, drawn.code);
      if (drawn.message !== null) weight *= signShare(world.messages, ofMessages[index] ?? 0, drawn.message);
      for (const [at, check] of world.checks.entries()) {
        const answer = drawn.said[at] ?? -1;
        if (answer < 0) continue;
        const slip = slipOf(world, check);
        const share = check.rows[ofChecks[at]?.[index] ?? 0]?.[answer] ?? 1;
        weight *= (1 - slip) * share + (slip * (1 - share)) / (check.answers.length - 1);
      }
      inPair[a] = (inPair[a] ?? 0) + weight;
      inPair[b] = (inPair[b] ?? 0) + weight;
    }
    return [...inPair.keys()].sort((x, y) => (inPair[y] ?? 0) - (inPair[x] ?? 0)).slice(0, 3);
  };
}
