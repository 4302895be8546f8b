/**
 * Seeded chance of the made-up world: xoshiro128** (Blackman & Vigna 2018), seeded by splitmix32. It is the bench's
 * own, as the whole world is: what the detector gets wrong must not be wrong here in the same way.
 */
export type Chance = {
  /** Uniform in (0, 1). */
  uniform(): number;
  normal(): number;
  poisson(mean: number): number;
  /** A whole number from 0 up to but without `below`. */
  below(below: number): number;
};

function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) >>> 0;
  };
}

function bits32(seed: number): () => number {
  const next = splitmix32(seed);
  let [a, b, c, d] = [next(), next(), next(), next()];
  const turned = (value: number, by: number): number => (value << by) | (value >>> (32 - by));
  return () => {
    const result = Math.imul(turned(Math.imul(b, 5), 7), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = turned(d, 11);
    return result >>> 0;
  };
}

export function chance(seed: number): Chance {
  const next = bits32(seed);
  const uniform = (): number => (next() + 0.5) / 2 ** 32;
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  /** By multiplication (Knuth), which is quick for the small means of a minute; larger ones are split. */
  const poisson = (mean: number): number => {
    if (mean > 30) return poisson(mean / 2) + poisson(mean / 2);
    const limit = Math.exp(-mean);
    let count = 0;
    for (let product = uniform(); product > limit; product *= uniform()) count++;
    return count;
  };
  return { uniform, normal, poisson, below: (below) => Math.floor(uniform() * below) };
}
