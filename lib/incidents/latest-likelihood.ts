import { addCases, addExpected, emptyLikelihood, type RateLikelihood } from "./rate-likelihood";
import type { WatchedSeries } from "./watched-series";

/**
 * The likelihood of a series' latest minutes, by how many they are. To be asked for ever more minutes, whole blocks:
 * what it gives out is the same array, grown.
 */
export function latestLikelihood(one: WatchedSeries): (minutes: number) => RateLikelihood {
  const { dispersion } = one.baseline;
  const casesAgo = one.casesAgo();
  const likelihood = emptyLikelihood();
  let minute = 0;
  return (minutes) => {
    let expected = 0;
    for (; minute < minutes; minute++) {
      const mean = one.expectedAgo(minute);
      expected += mean;
      if (mean > 0) addCases(likelihood, casesAgo[minute] ?? 0, mean, dispersion);
    }
    addExpected(likelihood, expected, dispersion);
    return likelihood;
  };
}
