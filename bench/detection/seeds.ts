/**
 * Worlds were looked at while ratios, strengths and thresholds were chosen: what is measured in those flatters the
 * detector. Whoever changes it works with `--choosing`; figures that are told come from worlds that nobody had seen.
 */
export type Purpose = "choosing" | "judging";

const FIRST_SEED: Record<Purpose, number> = { choosing: 0, judging: 50_000 };

/** Parts of the bench, a hundred worlds apart. */
const PARTS = {
  tuning: 100,
  quiet: 200,
  outages: 300,
  deskQuiet: 700,
  deskOutages: 800,
  deskSurges20: 900,
  deskSurges8: 1_000,
  deskSurges4: 1_100,
  causes: 1_200,
};
export type Part = keyof typeof PARTS;

/** The seed of a world, `index` from 0 to 99. */
export const worldSeed = (purpose: Purpose, part: Part, index: number): number =>
  FIRST_SEED[purpose] + PARTS[part] + index + 1;

/** The seed of what is drawn again from results. */
export const RESAMPLING_SEED = 7;
