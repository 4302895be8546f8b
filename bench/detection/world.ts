import { type Chance, chance } from "./random";

export const MINUTES_A_DAY = 1_440;
export const MINUTES_A_WEEK = 7 * MINUTES_A_DAY;
/** Variance by mean of the count of a minute, an hour or a day whose true mean is known. */
export const TRUE_DISPERSION = 1.3;
/** Standard deviation of the logarithm of a pair's level from day to day. */
export const TRUE_DRIFT = 0.2;

export type DeskSetting = {
  banks: number;
  wallets: number;
  /** Cases of the whole desk an hour, on average over the week. */
  casesAnHour: number;
};

/** How a world is made; `seed` makes it another one of the same kind. */
export type WorldSetting = DeskSetting & { seed: number; weeks: number };

/** A series of the world: a bank and a wallet by position, null for all of them. */
export type Zone = { bank: number | null; wallet: number | null };

export type Outage = Zone & {
  fromMinute: number;
  /** The first minute that is usual again. */
  toMinute: number;
  /** How many times as many cases as else. */
  ratio: number;
};

export type World = {
  setting: WorldSetting;
  minutes: number;
  /** True mean per minute without outages: of pair `bank * wallets + wallet`, by minute. */
  mean: (pair: number, minute: number) => number;
  /** Cases by pair and minute, outages included. */
  counts: Uint16Array[];
  outages: readonly Outage[];
};

export const isInZone = ({ bank, wallet }: Zone, pair: number, wallets: number): boolean =>
  (bank === null || bank === Math.floor(pair / wallets)) && (wallet === null || wallet === pair % wallets);

const bump = (hour: number, middle: number, width: number): number => {
  const apart = Math.abs(((hour - middle + 36) % 24) - 12);
  return Math.exp(-0.5 * (apart / width) ** 2);
};

/** A smooth week: mornings and evenings, quiet nights, quieter weekends; each bank and wallet a little its own way. */
function drawShape(random: Chance, own: number): (hourOfWeek: number) => number {
  const morning = 10.5 + own * 1.2 * random.normal();
  const evening = 19.5 + own * 1.2 * random.normal();
  const eveningShare = 0.8 * Math.exp(own * 0.4 * random.normal());
  const weekend = 0.75 * Math.exp(own * 0.3 * random.normal());
  return (hourOfWeek) => {
    const hour = hourOfWeek % 24;
    const day = 0.06 + bump(hour, morning, 2.6) + eveningShare * bump(hour, evening, 2.8);
    return day * (hourOfWeek >= 120 ? weekend : 1);
  };
}

const skewed = (random: Chance, count: number, power: number, spread: number): number[] => {
  const raw = Array.from(
    { length: count },
    (_, rank) => (rank + 1) ** -power * Math.exp(spread * random.normal()),
  );
  const sum = raw.reduce((total, one) => total + one, 0);
  return raw.map((one) => one / sum);
};

/** Steps of ten minutes are fine enough for a smooth day. */
const SHAPE_STEP = 10;

/** Mean per minute of each pair over one week, without drift. */
function weeklyMeans(random: Chance, { banks, wallets, casesAnHour }: WorldSetting): Float64Array[] {
  const bankShare = skewed(random, banks, 0.9, 0.1);
  const walletShare = skewed(random, wallets, 0.8, 0.1);
  const bankShapes = bankShare.map(() => drawShape(random, 1));
  const walletShapes = walletShare.map(() => drawShape(random, 1));
  const steps = MINUTES_A_WEEK / SHAPE_STEP;
  return Array.from({ length: banks * wallets }, (_, pair) => {
    const [bank, wallet] = [Math.floor(pair / wallets), pair % wallets];
    const share = (bankShare[bank] ?? 0) * (walletShare[wallet] ?? 0) * Math.exp(0.4 * random.normal());
    const shape = Float64Array.from({ length: steps }, (_, step) => {
      const hour = (step * SHAPE_STEP) / 60;
      return Math.sqrt((bankShapes[bank]?.(hour) ?? 0) * (walletShapes[wallet]?.(hour) ?? 0));
    });
    const middle = shape.reduce((sum, one) => sum + one, 0) / steps;
    return shape.map((one) => ((one / middle) * share * casesAnHour) / 60);
  });
}

/** Days change at four in the morning, the quietest hour. */
const DAY_STARTS = 4 * 60;
/** Shares of the drift's variance that the desk, the bank, the wallet and the pair have. */
const DRIFT_SHARES = [0.4, 0.15, 0.15, 0.3] as const;

/** By day, the level of each pair: logarithms with the drift's standard deviation, independent from day to day. */
function dailyLevels(random: Chance, { banks, wallets, weeks }: WorldSetting): Float64Array[] {
  const [desk, bank, wallet, pair] = DRIFT_SHARES.map((share) => TRUE_DRIFT * Math.sqrt(share)) as [
    number,
    number,
    number,
    number,
  ];
  return Array.from({ length: weeks * 7 + 1 }, () => {
    const all = desk * random.normal();
    const ofBanks = Array.from({ length: banks }, () => bank * random.normal());
    const ofWallets = Array.from({ length: wallets }, () => wallet * random.normal());
    return Float64Array.from({ length: banks * wallets }, (_, index) =>
      Math.exp(
        all +
          (ofBanks[Math.floor(index / wallets)] ?? 0) +
          (ofWallets[index % wallets] ?? 0) +
          pair * random.normal() -
          TRUE_DRIFT ** 2 / 2,
      ),
    );
  });
}

/** Size of a batch: logarithmic distribution, which makes counts negative binomial over any stretch of time. */
function batchSize(random: Chance): number {
  const share = (TRUE_DISPERSION - 1) / TRUE_DISPERSION;
  let left = random.uniform();
  let probability = -share / Math.log1p(-share);
  let size = 1;
  while (left > probability) {
    left -= probability;
    size++;
    probability *= (share * (size - 1)) / size;
  }
  return size;
}

/** Batches a case, so that the mean stays what it is. */
const BATCHES = Math.log(TRUE_DISPERSION) / (TRUE_DISPERSION - 1);

/** Draws the world and its cases; the same setting and outages give the same world. */
export function drawWorld(
  setting: WorldSetting,
  outages: (week: readonly Float64Array[]) => Outage[],
): World {
  const random = chance(setting.seed);
  const week = weeklyMeans(random, setting);
  const levels = dailyLevels(random, setting);
  const minutes = setting.weeks * MINUTES_A_WEEK;
  const mean = (pair: number, minute: number): number => {
    const day = Math.floor((minute - DAY_STARTS + MINUTES_A_DAY) / MINUTES_A_DAY);
    const usual = week[pair]?.[Math.floor((minute % MINUTES_A_WEEK) / SHAPE_STEP)] ?? 0;
    return usual * (levels[day]?.[pair] ?? 1);
  };
  const planned = outages(week);
  const counts = week.map((_, pair) => {
    const factor = new Float64Array(minutes).fill(1);
    for (const outage of planned) {
      if (!isInZone(outage, pair, setting.wallets)) continue;
      for (let minute = outage.fromMinute; minute < outage.toMinute; minute++)
        factor[minute] = (factor[minute] ?? 1) * outage.ratio;
    }
    return Uint16Array.from(factor, (times, minute) => {
      let cases = 0;
      for (let batch = random.poisson(times * BATCHES * mean(pair, minute)); batch > 0; batch--)
        cases += batchSize(random);
      return cases;
    });
  });
  return { setting, minutes, mean, counts, outages: planned };
}
