export interface RowFit {
  /** P(answer | cause) as it is reported, slips included. */
  reported: Float64Array;
  /** Log marginal likelihood of the counts under the prior, up to a term of the counts alone (Laplace). */
  logEvidence: number;
}

const STEPS = 8;

/**
 * The most probable shares of one row after seeing `counts`, when the estimate is off by a factor of its own for
 * each entry, log-normal with standard deviation `spread` (Aitchison and Shen, "Logistic-normal distributions", 1980),
 * and a share `slips` of the answers is spread evenly over all. A Dirichlet prior would trust an estimate of 2 % far
 * less than one of 50 %; experts are wrong by a factor. Found by Fisher scoring; `estimate` sums to 1.
 */
export function fitRow(counts: Float64Array, estimate: Float64Array, spread: number, slips: number): RowFit {
  const size = counts.length;
  const n = counts.reduce((total, count) => total + count, 0);
  const precision = 1 / (spread * spread);
  const logs = estimate.map(Math.log);
  let factors: Float64Array = new Float64Array(size);
  let state = evaluate(counts, logs, factors, precision, slips);
  let information: Float64Array = new Float64Array(size * size);
  for (let step = 0; n > 0 && step < STEPS; step++) {
    information = fisher(state.own, state.reported, n, slips);
    const matrix = information.map((value, at) => value + (at % (size + 1) === 0 ? precision : 0));
    const gradient = gradientOf(counts, state, factors, precision, slips);
    const direction = solve(choleskyOf(matrix, size), gradient, size);
    let length = 1;
    let next = state;
    for (; length > 1e-3; length /= 2) {
      const moved = factors.map((value, at) => value + length * (direction[at] ?? 0));
      next = evaluate(counts, logs, moved, precision, slips);
      if (next.log >= state.log) {
        factors = moved;
        break;
      }
    }
    const isDone = next.log - state.log < 1e-7;
    if (next.log >= state.log) state = next;
    if (isDone) break;
  }
  if (n === 0) return { reported: state.reported, logEvidence: 0 };
  const relative = fisher(state.own, state.reported, n, slips).map(
    (value, at) => value / precision + (at % (size + 1) === 0 ? 1 : 0),
  );
  const root = choleskyOf(relative, size);
  let logDeterminant = 0;
  for (let at = 0; at < size; at++) logDeterminant += 2 * Math.log(root[at * size + at] ?? 1);
  return { reported: state.reported, logEvidence: state.log - logDeterminant / 2 };
}

interface State {
  /** Shares before slips, and with them. */
  own: Float64Array;
  reported: Float64Array;
  log: number;
}

function evaluate(
  counts: Float64Array,
  logs: Float64Array,
  factors: Float64Array,
  precision: number,
  slips: number,
): State {
  const weights = logs.map((value, at) => Math.exp(value + (factors[at] ?? 0)));
  const whole = weights.reduce((total, value) => total + value, 0);
  const own = weights.map((value) => value / whole);
  const reported = own.map((share) => (1 - slips) * share + slips / own.length);
  let log = 0;
  for (const [at, count] of counts.entries()) {
    if (count > 0) log += count * Math.log(reported[at] ?? 1);
    log -= ((factors[at] ?? 0) ** 2 * precision) / 2;
  }
  return { own, reported, log };
}

function gradientOf(
  counts: Float64Array,
  { own, reported }: State,
  factors: Float64Array,
  precision: number,
  slips: number,
): Float64Array {
  // d reported[a] / d factor[b] = (1 − slips) · own[a] · (1[a = b] − own[b])
  const pull = counts.map((count, at) => ((1 - slips) * count * (own[at] ?? 0)) / (reported[at] ?? 1));
  const all = pull.reduce((total, value) => total + value, 0);
  return pull.map((value, at) => value - all * (own[at] ?? 0) - (factors[at] ?? 0) * precision);
}

/** Fisher information of n answers about the factors, row by row. */
function fisher(own: Float64Array, reported: Float64Array, n: number, slips: number): Float64Array {
  const size = own.length;
  const weight = own.map((share, at) => (n * ((1 - slips) * share) ** 2) / (reported[at] ?? 1));
  const all = weight.reduce((total, value) => total + value, 0);
  const matrix = new Float64Array(size * size);
  for (let b = 0; b < size; b++) {
    for (let c = 0; c < size; c++) {
      const [ownB, ownC] = [own[b] ?? 0, own[c] ?? 0];
      matrix[b * size + c] =
        (b === c ? (weight[b] ?? 0) : 0) -
        (weight[b] ?? 0) * ownC -
        (weight[c] ?? 0) * ownB +
        all * ownB * ownC;
    }
  }
  return matrix;
}

/** Lower triangle L with L·Lᵀ = matrix, which is symmetric and positive definite. */
function choleskyOf(matrix: Float64Array, size: number): Float64Array {
  const root = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * size + column] ?? 0;
      for (let k = 0; k < column; k++) value -= (root[row * size + k] ?? 0) * (root[column * size + k] ?? 0);
      root[row * size + column] =
        row === column ? Math.sqrt(Math.max(value, 1e-12)) : value / (root[column * size + column] ?? 1);
    }
  }
  return root;
}

function solve(root: Float64Array, vector: Float64Array, size: number): Float64Array {
  const result = Float64Array.from(vector);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++)
      result[row] = (result[row] ?? 0) - (root[row * size + k] ?? 0) * (result[k] ?? 0);
    result[row] = (result[row] ?? 0) / (root[row * size + row] ?? 1);
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) {
      result[row] = (result[row] ?? 0) - (root[k * size + row] ?? 0) * (result[k] ?? 0);
    }
    result[row] = (result[row] ?? 0) / (root[row * size + row] ?? 1);
  }
  return result;
}
