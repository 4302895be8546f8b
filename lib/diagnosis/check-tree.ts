import type { ModelDocument } from "./model-schema";

interface TreeNode {
  checkCode: string;
  answerIndex: ReadonlyMap<string, number>;
  answerCount: number;
  /** Position of the parent in the tree, −1 at the root. */
  parent: number;
  parentAnswerCount: number;
  /** P(answer | cause, parent's answer) at `(cause · parentAnswerCount + parentAnswer) · answerCount + answer`. */
  table: Float64Array;
}

/** Checks whose answers depend on each other even when the cause is known; parents stand before their children. */
export interface CheckTree {
  nodes: readonly TreeNode[];
  causeCount: number;
}

type Dependence = ModelDocument["dependences"][number];
type AnswerShares = ReadonlyMap<string, readonly Float64Array[]>;

/**
 * Turns the dependences of a document into trees (a tree-augmented network over the checks: Friedman, Geiger and
 * Goldszmidt, "Bayesian network classifiers", 1997). `shares` holds P(answer | cause) of each check taken alone.
 * `marginals` are the same probabilities with the parent summed out, for the checks that have one.
 */
export function compileTrees(
  document: ModelDocument,
  shares: AnswerShares,
): { trees: Map<string, CheckTree>; marginals: Map<string, Float64Array[]> } {
  const trees = new Map<string, CheckTree>();
  const marginals = new Map<string, Float64Array[]>();
  const dependents = new Set(document.dependences.map(({ check }) => check));
  const roots = new Set(
    document.dependences.map(({ parent }) => parent).filter((one) => !dependents.has(one)),
  );
  for (const root of [...roots].sort()) {
    const nodes: TreeNode[] = [];
    const add = (checkCode: string, parent: number, dependence: Dependence | null) => {
      const node = treeNode(document, checkCode, parent, nodes[parent], dependence, shares);
      const position = nodes.push(node) - 1;
      const above = nodes[parent];
      marginals.set(checkCode, marginalOf(node, above ? (marginals.get(above.checkCode) ?? []) : []));
      const children = document.dependences.filter((one) => one.parent === checkCode);
      for (const child of children.sort((a, b) => (a.check < b.check ? -1 : 1))) {
        add(child.check, position, child);
      }
    };
    add(root, -1, null);
    const tree = { nodes, causeCount: document.causes.length };
    for (const { checkCode } of nodes) trees.set(checkCode, tree);
  }
  return { trees, marginals };
}

function treeNode(
  document: ModelDocument,
  checkCode: string,
  parent: number,
  above: TreeNode | undefined,
  dependence: Dependence | null,
  shares: AnswerShares,
): TreeNode {
  const answers = document.checks.find(({ code }) => code === checkCode)?.answers ?? [];
  const rows = shares.get(checkCode) ?? [];
  const parentAnswerCount = above?.answerCount ?? 1;
  const table = new Float64Array(rows.length * parentAnswerCount * answers.length);
  for (const [cause, row] of rows.entries()) {
    for (let parentAnswer = 0; parentAnswer < parentAnswerCount; parentAnswer++) {
      const given = dependence ? givenParent(row, dependence, parentAnswer) : row;
      table.set(given, (cause * parentAnswerCount + parentAnswer) * answers.length);
    }
  }
  return {
    checkCode,
    answerIndex: new Map(answers.map(({ code }, index) => [code, index])),
    answerCount: answers.length,
    parent,
    parentAnswerCount,
    table,
  };
}

/** P(answer | cause, parent's answer), see `modelDocumentSchema`. */
function givenParent(row: Float64Array, { ratios, echo }: Dependence, parentAnswer: number): Float64Array {
  const factors = row.map((_, answer) => ratios[parentAnswer]?.[answer] ?? 1);
  const joint = echo > 0 ? factors : row.map((share, answer) => share * (factors[answer] ?? 1));
  const whole = joint.reduce((total, value) => total + value, 0);
  const shares = joint.map((value) => value / whole);
  return echo > 0 ? row.map((share, answer) => (1 - echo) * share + echo * (shares[answer] ?? 0)) : shares;
}

function marginalOf(node: TreeNode, parentMarginal: readonly Float64Array[]): Float64Array[] {
  const causes = node.table.length / (node.parentAnswerCount * node.answerCount);
  return Array.from({ length: causes }, (_, cause) => {
    const marginal = new Float64Array(node.answerCount);
    for (let parentAnswer = 0; parentAnswer < node.parentAnswerCount; parentAnswer++) {
      const weight = node.parent < 0 ? 1 : (parentMarginal[cause]?.[parentAnswer] ?? 0);
      const start = (cause * node.parentAnswerCount + parentAnswer) * node.answerCount;
      for (let answer = 0; answer < node.answerCount; answer++) {
        marginal[answer] = (marginal[answer] ?? 0) + weight * (node.table[start + answer] ?? 0);
      }
    }
    return marginal;
  });
}

/** P(the given answers to the checks of this tree | cause) by cause index; checks without an answer are summed out. */
export function treeLikelihood(tree: CheckTree, answers: Readonly<Record<string, string>>): Float64Array {
  const { nodes, causeCount } = tree;
  const given = nodes.map(({ checkCode, answerIndex }) => answerIndex.get(answers[checkCode] ?? "") ?? -1);
  const isHeard = given.map((answer) => answer >= 0);
  for (let at = nodes.length - 1; at > 0; at--) {
    const parent = nodes[at]?.parent ?? -1;
    if (isHeard[at] && parent >= 0) isHeard[parent] = true;
  }
  const result = new Float64Array(causeCount).fill(1);
  // below[at][answer]: probability of all that was answered under node `at`, if it has that answer.
  const below = nodes.map((node) => new Float64Array(node.answerCount));
  for (let cause = 0; cause < causeCount; cause++) {
    for (const weights of below) weights.fill(1);
    for (let at = nodes.length - 1; at >= 0; at--) {
      const node = nodes[at];
      const weights = below[at];
      if (!isHeard[at] || node === undefined || weights === undefined) continue;
      const up = node.parent < 0 ? null : below[node.parent];
      for (let parentAnswer = 0; parentAnswer < node.parentAnswerCount; parentAnswer++) {
        const start = (cause * node.parentAnswerCount + parentAnswer) * node.answerCount;
        const own = given[at] ?? -1;
        let sum = 0;
        if (own >= 0) sum = (node.table[start + own] ?? 0) * (weights[own] ?? 1);
        else {
          for (let answer = 0; answer < node.answerCount; answer++) {
            sum += (node.table[start + answer] ?? 0) * (weights[answer] ?? 1);
          }
        }
        if (up) up[parentAnswer] = (up[parentAnswer] ?? 1) * sum;
        else result[cause] = sum;
      }
    }
  }
  return result;
}
