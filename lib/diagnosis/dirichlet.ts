/** ln Γ(x) for x > 0 by Stirling's series after shifting x above 8; relative error under 1e-10. */
export function logGamma(x: number): number {
  let shift = 0;
  let at = x;
  for (; at < 8; at++) shift += Math.log(at);
  const inverse = 1 / at;
  const square = inverse * inverse;
  const series = inverse * (1 / 12 - square * (1 / 360 - square * (1 / 1260 - square / 1680)));
  return (at - 0.5) * Math.log(at) - at + 0.5 * Math.log(2 * Math.PI) + series - shift;
}

/**
 * ln P(counts | mean, strength) of one row of counts in a given order, under a Dirichlet prior with pseudo-counts
 * `strength × mean`: the Dirichlet-multinomial marginal likelihood (Minka, "Estimating a Dirichlet distribution",
 * 2000). `mean` sums to 1, each entry above 0.
 */
export function logMarginalLikelihood(
  counts: ArrayLike<number>,
  mean: ArrayLike<number>,
  strength: number,
): number {
  let total = 0;
  let log = 0;
  for (let index = 0; index < counts.length; index++) {
    const count = counts[index] ?? 0;
    if (count === 0) continue;
    total += count;
    const pseudo = strength * (mean[index] ?? 0);
    log += logGamma(pseudo + count) - logGamma(pseudo);
  }
  return total === 0 ? 0 : log + logGamma(strength) - logGamma(strength + total);
}

/** Shares after seeing `counts`: (counts + strength × mean) / (n + strength). */
export function posteriorMean(counts: ArrayLike<number>, mean: Float64Array, strength: number): Float64Array {
  let total = strength;
  for (let index = 0; index < counts.length; index++) total += counts[index] ?? 0;
  return mean.map((share, index) => ((counts[index] ?? 0) + strength * share) / total);
}
