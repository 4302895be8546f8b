import { fitDependence } from "./dependence-fit";
import { fitEcho } from "./echo-fit";
import type { LearnedTable } from "./learn-answers";
import type { LearningCase } from "./learning-cases";

export interface Edge {
  /** Indices of the checks. */
  child: number;
  parent: number;
  /** ratios[parent's answer][child's answer]. */
  ratios: number[][];
  echo: number;
  /** P(child's answer | cause) before the ratios, such that with them the learned shares come out. */
  base: Float64Array[];
  n: number;
  /** Bits a case. */
  gain: number;
}

interface Link {
  a: number;
  b: number;
  /** Nats gained over independence, less what chance and the choice among pairs would gain. */
  weight: number;
}

/**
 * Which checks say the same thing: the spanning forest that gains most log-likelihood given the cause (Chow and Liu,
 * 1968; Friedman, Geiger and Goldszmidt, 1997). A pair must gain more than its parameters cost by the Bayesian
 * information criterion and more than the best of so many pairs would by chance, so few data give independence.
 */
export function learnDependences(tables: readonly LearnedTable[], cases: readonly LearningCase[]): Edge[] {
  const links: Link[] = [];
  const pairs = (tables.length * (tables.length - 1)) / 2;
  for (const [a, first] of tables.entries()) {
    for (const [b, second] of tables.entries()) {
      if (b <= a) continue;
      const fit = fitDependence(first, second, pairCounts(tables, cases, a, b));
      const parameters = (first.check.answerCodes.length - 1) * (second.check.answerCodes.length - 1);
      const weight =
        fit.nats - (parameters / 2) * Math.log(Math.max(fit.n, 2)) - Math.log(Math.max(pairs, 2));
      if (weight > 0) links.push({ a, b, weight });
    }
  }
  return oriented(spanningForest(links, tables.length), tables.length).map(({ parent, child }) => {
    const [above, below] = [tables[parent], tables[child]];
    if (!above || !below) throw new RangeError("a link between checks that are not there");
    const counts = pairCounts(tables, cases, parent, child);
    const [byRatio, byEcho] = [fitDependence(above, below, counts), fitEcho(above, below, counts)];
    const { n, nats, ...fit } = byEcho.nats > byRatio.nats ? byEcho : byRatio;
    return { ...fit, child, parent, n, gain: nats / Math.max(1, n) / Math.LN2 };
  });
}

/** Cases by cause, the parent's answer and the child's, at `(cause · parentAnswers + parentAnswer) · childAnswers + childAnswer`. */
function pairCounts(
  tables: readonly LearnedTable[],
  cases: readonly LearningCase[],
  parent: number,
  child: number,
): Float64Array {
  const parentAnswers = tables[parent]?.check.answerCodes.length ?? 0;
  const childAnswers = tables[child]?.check.answerCodes.length ?? 0;
  const causes = tables[parent]?.shares.length ?? 0;
  const counts = new Float64Array(causes * parentAnswers * childAnswers);
  for (const { cause, answers } of cases) {
    const [above, below] = [answers[parent] ?? -1, answers[child] ?? -1];
    if (above < 0 || below < 0) continue;
    const at = (cause * parentAnswers + above) * childAnswers + below;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

function spanningForest(links: readonly Link[], size: number): Link[] {
  const group = Array.from({ length: size }, (_, index) => index);
  return [...links]
    .sort((x, y) => y.weight - x.weight || x.a - y.a || x.b - y.b)
    .filter(({ a, b }) => {
      const [from, to] = [group[a] ?? a, group[b] ?? b];
      if (from === to) return false;
      for (const [index, value] of group.entries()) if (value === from) group[index] = to;
      return true;
    });
}

/** Each tree hangs from its check with the heaviest links. */
function oriented(forest: readonly Link[], size: number): { parent: number; child: number }[] {
  const weightOf = new Float64Array(size);
  for (const { a, b, weight } of forest) {
    weightOf[a] = (weightOf[a] ?? 0) + weight;
    weightOf[b] = (weightOf[b] ?? 0) + weight;
  }
  const order = [...weightOf.keys()].sort((x, y) => (weightOf[y] ?? 0) - (weightOf[x] ?? 0) || x - y);
  const isPlaced = new Set<number>();
  const edges: { parent: number; child: number }[] = [];
  const place = (parent: number) => {
    isPlaced.add(parent);
    for (const { a, b } of forest) {
      const child = a === parent ? b : b === parent ? a : -1;
      if (child < 0 || isPlaced.has(child)) continue;
      edges.push({ parent, child });
      place(child);
    }
  };
  for (const root of order) if (!isPlaced.has(root)) place(root);
  return edges;
}
