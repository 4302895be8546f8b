import type { SeriesBaseline } from "@/lib/incidents/baseline";
import { fitBaseline } from "@/lib/incidents/baseline-fit";
import { WINDOW_MINUTES } from "@/lib/incidents/detection-settings";
import type { KnownIncident } from "@/lib/incidents/known-incident";
import { type Scope, scopeKey } from "@/lib/incidents/scope";
import type { Look } from "@/lib/incidents/watched-series";
import { type Chance, chance } from "./random";
import {
  type DeskSetting,
  drawWorld,
  isInZone,
  MINUTES_A_WEEK,
  type Outage,
  type World,
  type Zone,
} from "./world";

export const ZONE = "Asia/Shanghai";
/** Midnight in Shanghai, a Monday. */
const FIRST_MS = Date.UTC(2026, 0, 4, 16);
export const HISTORY_WEEKS = 8;
const TRIAL_STARTS = HISTORY_WEEKS * MINUTES_A_WEEK;
/** Of past outages, those that somebody recorded; the others stay in the baseline's weeks. */
const RECORDED_SHARE = 0.8;

export type Series = Zone & {
  scope: Scope /** Cases since the first minute, by minute. */;
  sums: Uint32Array;
};

/** A world of which the first weeks are known, and what the desk has learnt from them. */
export type Trial = {
  world: World;
  series: Series[];
  baseline: SeriesBaseline[];
  fromMinute: number;
  toMinute: number;
  /** Outages of the weeks on trial. */
  outages: Outage[];
};

const bankCode = (bank: number): string => `bank-${String(bank).padStart(2, "0")}`;
const walletCode = (wallet: number): string => `wallet-${wallet}`;
export const instant = (minute: number): Date => new Date(FIRST_MS + minute * 60_000);

export function scopeOf({ bank, wallet }: Zone): Scope {
  if (bank === null)
    return wallet === null
      ? { level: "desk", bankCode: null, walletCode: null }
      : { level: "wallet", bankCode: null, walletCode: walletCode(wallet) };
  return wallet === null
    ? { level: "bank", bankCode: bankCode(bank), walletCode: null }
    : { level: "pair", bankCode: bankCode(bank), walletCode: walletCode(wallet) };
}

/** Banks, wallets and pairs; the desk as a whole is watched by the detector alone. */
export function zonesOf({ banks, wallets }: DeskSetting): Zone[] {
  const bankZones = Array.from({ length: banks }, (_, bank): Zone => ({ bank, wallet: null }));
  const walletZones = Array.from({ length: wallets }, (_, wallet): Zone => ({ bank: null, wallet }));
  const pairs = bankZones.flatMap(({ bank }) => walletZones.map(({ wallet }): Zone => ({ bank, wallet })));
  return [...bankZones, ...walletZones, ...pairs];
}

/** Usual cases an hour of a zone over the whole week. */
export const usualRate = (week: readonly Float64Array[], zone: Zone, wallets: number): number =>
  week.reduce(
    (sum, means, pair) =>
      isInZone(zone, pair, wallets)
        ? sum + (60 * means.reduce((total, mean) => total + mean, 0)) / means.length
        : sum,
    0,
  );

/** A case an hour is the least that a surge can be told from within hours. */
const LEAST_RATE = 1;

/** One outage in every stretch of `everyMinutes`: any series worth watching, 30 minutes to 4 hours, 2 to 8 times. */
export function spreadOutages(
  random: Chance,
  setting: DeskSetting,
  week: readonly Float64Array[],
  [from, to]: readonly [number, number],
  everyMinutes: number,
): Outage[] {
  const zones = zonesOf(setting).filter((zone) => usualRate(week, zone, setting.wallets) >= LEAST_RATE);
  const outages: Outage[] = [];
  for (let start = from; start + everyMinutes <= to; start += everyMinutes) {
    const level = random.uniform();
    const wanted = zones.filter(({ bank, wallet }) =>
      level < 0.35 ? wallet === null : level < 0.45 ? bank === null : bank !== null && wallet !== null,
    );
    const zone = wanted[random.below(wanted.length)];
    if (!zone) continue;
    const minutes = Math.round(30 * 8 ** random.uniform());
    const fromMinute = start + random.below(everyMinutes - minutes);
    outages.push({ ...zone, fromMinute, toMinute: fromMinute + minutes, ratio: 2 * 4 ** random.uniform() });
  }
  return outages;
}

/** Fivefold surges of an hour on banks and pairs whose usual rate at the time, in cases an hour, lies in a range. */
export function fivefoldSurges(
  random: Chance,
  setting: DeskSetting,
  week: readonly Float64Array[],
  [from, to]: readonly [number, number],
  [low, high]: readonly [number, number],
): Outage[] {
  const everyMinutes = 720;
  const zones = zonesOf(setting).filter(({ bank }) => bank !== null);
  const rateAt = (zone: Zone, minute: number): number =>
    week.reduce((sum, means, pair) => {
      const step = Math.floor(((minute % MINUTES_A_WEEK) / MINUTES_A_WEEK) * means.length);
      return isInZone(zone, pair, setting.wallets) ? sum + 60 * (means[step] ?? 0) : sum;
    }, 0);
  const surges: Outage[] = [];
  for (let start = from; start + everyMinutes <= to; start += everyMinutes) {
    const fromMinute = start + random.below(everyMinutes - 60);
    const fitting = zones.filter((zone) => {
      const rate = rateAt(zone, fromMinute);
      return rate >= low && rate < high;
    });
    const zone = fitting[random.below(Math.max(1, fitting.length))];
    if (zone) surges.push({ ...zone, fromMinute, toMinute: fromMinute + 60, ratio: 5 });
  }
  return surges;
}

function sumsOf(world: World, zone: Zone): Uint32Array {
  const sums = new Uint32Array(world.minutes + 1);
  const own = world.counts.filter((_, pair) => isInZone(zone, pair, world.setting.wallets));
  for (let minute = 0; minute < world.minutes; minute++) {
    let cases = sums[minute] ?? 0;
    for (const counts of own) cases += counts[minute] ?? 0;
    sums[minute + 1] = cases;
  }
  return sums;
}

const countIn = (sums: Uint32Array, from: number, to: number): number => (sums[to] ?? 0) - (sums[from] ?? 0);

function baselineOf(series: readonly Series[], past: readonly Outage[], random: Chance): SeriesBaseline[] {
  const cells = series.flatMap(({ scope, sums }) => {
    if (scope.level !== "pair") return [];
    const hours = TRIAL_STARTS / 60;
    const counts = Float64Array.from({ length: hours }, (_, hour) =>
      countIn(sums, hour * 60, hour * 60 + 60),
    );
    return [{ bankCode: scope.bankCode, walletCode: scope.walletCode, counts }];
  });
  const recorded = past
    .filter(() => random.uniform() < RECORDED_SHARE)
    .map(
      (outage): KnownIncident => ({
        scope: scopeOf(outage),
        from: instant(outage.fromMinute),
        to: instant(outage.toMinute),
      }),
    );
  return fitBaseline({ firstHour: instant(0), cells }, recorded, ZONE);
}

const PAST_OUTAGE_EVERY = 2 * 1_440;

/** Which outages there are in a stretch of minutes, given the usual week of every pair. */
export type Plan = (
  week: readonly Float64Array[],
  span: readonly [number, number],
  random: Chance,
) => Outage[];

/** A trial of some weeks after eight past ones. */
export function drawTrial(desk: DeskSetting & { seed: number }, weeks: number, plan: Plan): Trial {
  const setting = { ...desk, weeks: HISTORY_WEEKS + weeks };
  const random = chance(desk.seed + 1_000_000);
  const toMinute = setting.weeks * MINUTES_A_WEEK;
  let outages: Outage[] = [];
  let past: Outage[] = [];
  const world = drawWorld(setting, (week) => {
    past = spreadOutages(random, setting, week, [0, TRIAL_STARTS], PAST_OUTAGE_EVERY);
    outages = plan(week, [TRIAL_STARTS, toMinute], random);
    return [...past, ...outages];
  });
  const series = zonesOf(setting).map(
    (zone): Series => ({ ...zone, scope: scopeOf(zone), sums: sumsOf(world, zone) }),
  );
  const baseline = baselineOf(series, past, random);
  return { world, series, baseline, fromMinute: TRIAL_STARTS, toMinute, outages };
}

/** What the detector reads in the minute that ends at `minute`. */
export function lookAt(trial: Trial, minute: number, incidents: readonly KnownIncident[] = []): Look {
  const { wallets } = trial.world.setting;
  const cells = trial.world.counts.map((counts, pair) => ({
    bankCode: bankCode(Math.floor(pair / wallets)),
    walletCode: walletCode(pair % wallets),
    counts: counts.subarray(minute - WINDOW_MINUTES, minute),
  }));
  return { now: instant(minute), timeZone: ZONE, cells, baseline: trial.baseline, incidents };
}

export const seriesIndex = (trial: Trial): Map<string, number> =>
  new Map(trial.series.map(({ scope }, index) => [scopeKey(scope), index]));
