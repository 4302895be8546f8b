import type { DependenceFit } from "./dependence-fit";
import type { LearnedTable } from "./learn-answers";
import { MIN_ROW_CASES } from "./learning-report";

const ROUNDS = 40;
const FIRST_ECHO = 0.3;
/** Cases by which an echoed answer is shrunk towards what is usual. */
const SHRINKAGE = 2;
const LOWEST_SHARE = 1e-3;
const HIGHEST_ECHO = 0.95;

/**
 * Fits P(answer | cause, parent) = (1 − echo) · base(answer | cause) + echo · share(parent's answer, answer), echo and
 * its shares pooled over causes, by expectation and maximisation (Dempster, Laird and Rubin, 1977): now and then the
 * second answer only repeats the first. `counts` as `cause × parent's answer × child's answer`.
 */
export function fitEcho(parent: LearnedTable, child: LearnedTable, counts: Float64Array): DependenceFit {
  const rows = parent.check.answerCodes.length;
  const columns = child.check.answerCodes.length;
  const base: Float64Array[] = child.expected.map((row) => Float64Array.from(row));
  const usual = new Float64Array(columns);
  const shares = new Float64Array(rows * columns);
  for (const [at, count] of counts.entries()) {
    usual[at % columns] = (usual[at % columns] ?? 0) + count;
    shares[at % (rows * columns)] = (shares[at % (rows * columns)] ?? 0) + count;
  }
  const n = usual.reduce((total, count) => total + count, 0);
  normaliseRows(shares, columns, usual, n);
  let echo = FIRST_ECHO;
  for (let round = 0; n > 0 && round < ROUNDS; round++) {
    const echoed = new Float64Array(rows * columns);
    const own = child.expected.map((row) => row.map((share) => share * child.strength));
    let all = 0;
    const alone = child.observed.map((row) => Float64Array.from(row));
    for (const [at, count] of counts.entries()) {
      if (count === 0) continue;
      const [cause, pair, answer] = [Math.floor(at / (rows * columns)), at % (rows * columns), at % columns];
      const repeated = echo * (shares[pair] ?? 0);
      const part = repeated / (repeated + (1 - echo) * (base[cause]?.[answer] ?? 0));
      all += part * count;
      echoed[pair] = (echoed[pair] ?? 0) + part * count;
      add(own[cause], answer, (1 - part) * count);
      add(alone[cause], answer, -count);
    }
    for (const [cause, row] of alone.entries()) {
      const heard = repeatedShares(shares, parent.shares[cause], columns);
      for (const [answer, count] of row.entries()) {
        const repeated = echo * (heard[answer] ?? 0);
        const part = repeated / (repeated + (1 - echo) * (base[cause]?.[answer] ?? 0));
        add(own[cause], answer, (1 - part) * count);
      }
    }
    echo = Math.min(HIGHEST_ECHO, all / n);
    shares.set(echoed);
    normaliseRows(shares, columns, usual, n);
    for (const [cause, row] of own.entries()) {
      const isMoved = (child.n[cause] ?? 0) >= MIN_ROW_CASES;
      base[cause] = isMoved
        ? sharesOf(row)
        : unmoved(child, cause, echo, repeatedShares(shares, parent.shares[cause], columns));
    }
  }
  let nats = 0;
  for (const [at, count] of counts.entries()) {
    if (count === 0) continue;
    const [cause, answer] = [Math.floor(at / (rows * columns)), at % columns];
    const given = (1 - echo) * (base[cause]?.[answer] ?? 0) + echo * (shares[at % (rows * columns)] ?? 0);
    nats += count * Math.log(given / (child.shares[cause]?.[answer] ?? 1));
  }
  const ratios = Array.from({ length: rows }, (_, row) => [
    ...shares.subarray(row * columns, (row + 1) * columns),
  ]);
  return { ratios, echo, base, n, nats };
}

/** P(answer) of an echo under a cause whose parent's answers have these shares. */
function repeatedShares(
  shares: Float64Array,
  parentShares: Float64Array | undefined,
  columns: number,
): Float64Array {
  const sum = new Float64Array(columns);
  for (const [row, weight] of (parentShares ?? new Float64Array()).entries()) {
    for (let answer = 0; answer < columns; answer++)
      add(sum, answer, weight * (shares[row * columns + answer] ?? 0));
  }
  return sum;
}

/** A row with too few cases keeps what it says when the parent has not been asked. */
function unmoved(child: LearnedTable, cause: number, echo: number, heard: Float64Array): Float64Array {
  const kept = child.shares[cause] ?? heard;
  return sharesOf(
    kept.map((share, at) => Math.max(LOWEST_SHARE, (share - echo * (heard[at] ?? 0)) / (1 - echo))),
  );
}

function normaliseRows(shares: Float64Array, columns: number, usual: Float64Array, n: number): void {
  for (let start = 0; start < shares.length; start += columns) {
    const row = shares.subarray(start, start + columns);
    const shrunk = sharesOf(row.map((count, at) => count + (SHRINKAGE * (usual[at] ?? 0)) / Math.max(1, n)));
    row.set(sharesOf(shrunk.map((share) => Math.max(LOWEST_SHARE, share))));
  }
}

function sharesOf(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return values.map((value) => value / sum);
}

function add(row: Float64Array | undefined, at: number, amount: number): void {
  if (row) row[at] = (row[at] ?? 0) + amount;
}
