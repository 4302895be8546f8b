import { SHAPE_STRENGTH, USUAL_DISPERSION } from "./baseline";

type FittedHours = { counts: Float64Array; isUsual: Uint8Array; rates: Float64Array };

const HOURS_A_DAY = 24;
/** Shape of the prior of a day's level: sd 20 %. */
const DAY_SHAPE = 25;
/** A squared residual counts up to this many times its usual size: a forgotten incident is not a wide distribution. */
const LARGEST_RESIDUAL = 12;
/** Worth of what all series say together, and of the usual value, in cases. */
const SHARED_CASES = 300;
const LOWEST = 1.05;
const HIGHEST = 4;

/** Squares summed, and the cases expected in as many hours as are left to them as degrees of freedom. */
type Residuals = { squares: number; cases: number };

/**
 * Residuals of the hours around their own day's level. Squares are summed before they are divided: one by one, an hour
 * with a hundredth of a case expected would weigh as much as one with a hundred.
 */
function residualsOf({ counts, isUsual, rates }: FittedHours, hourOfWeek: Uint8Array): Residuals {
  const total = { squares: 0, cases: 0 };
  const weeks = isUsual.reduce((sum, one) => sum + one, 0) / rates.length;
  for (let day = 0; day < counts.length; day += HOURS_A_DAY) {
    const end = Math.min(counts.length, day + HOURS_A_DAY);
    let [cases, expected] = [0, 0];
    for (let hour = day; hour < end; hour++) {
      if (!isUsual[hour]) continue;
      cases += counts[hour] ?? 0;
      expected += rates[hourOfWeek[hour] ?? 0] ?? 0;
    }
    const level = (DAY_SHAPE + cases) / (DAY_SHAPE + expected);
    for (let hour = day; hour < end; hour++) {
      const rate = rates[hourOfWeek[hour] ?? 0] ?? 0;
      if (!isUsual[hour] || rate <= 0) continue;
      const mean = level * rate;
      const square = ((counts[hour] ?? 0) - mean) ** 2;
      total.squares += Math.min(square, LARGEST_RESIDUAL * USUAL_DISPERSION * Math.max(1, mean));
      const ownWeight = (rate * weeks) / (SHAPE_STRENGTH * USUAL_DISPERSION + rate * weeks);
      total.cases += mean * Math.max(0, 1 - rate / (DAY_SHAPE + expected) - ownWeight / Math.max(1, weeks));
    }
  }
  return total;
}

/**
 * Variance by mean of each series, around the hour's baseline and the day's level, from 1.05 to 4: what its residuals
 * say, drawn to what those of all series say, which starts from the usual 1.3.
 */
export function fittedDispersions(all: readonly FittedHours[], hourOfWeek: Uint8Array): number[] {
  const residuals = all.map((one) => residualsOf(one, hourOfWeek));
  const drawn = ({ squares, cases }: Residuals, prior: number): number =>
    (SHARED_CASES * prior + squares) / (SHARED_CASES + cases);
  const together = residuals.reduce(
    (total, one) => ({ squares: total.squares + one.squares, cases: total.cases + one.cases }),
    { squares: 0, cases: 0 },
  );
  const shared = drawn(together, USUAL_DISPERSION);
  return residuals.map((one) => Math.min(HIGHEST, Math.max(LOWEST, drawn(one, shared))));
}
