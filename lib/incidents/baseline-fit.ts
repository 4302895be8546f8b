import { RATE_STRENGTH, type SeriesBaseline, SHAPE_STRENGTH, USUAL_DISPERSION } from "./baseline";
import { fittedDispersions } from "./dispersion-fit";
import { type KnownIncident, touches } from "./known-incident";
import { type Cell, compareCells, coversCell, type Scope, scopeKey, scopesMeet, scopesOf } from "./scope";
import { HOURS_A_WEEK, weekHours } from "./week-hours";

/** Live cases by hour, oldest first; `firstHour` is where the first of them begins. All cells have as many hours. */
export type HourlyHistory = {
  firstHour: Date;
  cells: readonly (Cell & { counts: ArrayLike<number> })[];
};

/** The hours of one series that count, without those of its incidents. */
export type UsualHours = {
  scope: Scope;
  counts: Float64Array;
  isUsual: Uint8Array;
};

const HOUR_MS = 3_600_000;
const HOURS_A_DAY = 24;
/** Worth of a flat day and a flat week, in cases: any real desk is far from it. */
const DESK_STRENGTH = 2;
/** Worth of the parents' shape, in cases: the hours of a day and the days of a week differ from it by about 30 %. */
const FACTOR_STRENGTH = 10;
/** From day to day a series drifts by 20 %. */
const DRIFT_VARIANCE = 0.04;
/** Hours that stand out by more are cut down to this: incidents that nobody has recorded (Noufaily et al. 2013). */
const OUTSTANDING_SD = 3;

const shrunk = (cases: number, exposure: number, prior: number, strength: number): number =>
  (strength + cases / USUAL_DISPERSION) / (strength / prior + exposure / USUAL_DISPERSION);

function usualHours(scope: Scope, history: HourlyHistory, incidents: readonly KnownIncident[]): UsualHours {
  const cells = history.cells.filter((cell) => coversCell(scope, cell));
  const hours = cells[0]?.counts.length ?? 0;
  const counts = new Float64Array(hours);
  for (const cell of cells) {
    for (let hour = 0; hour < hours; hour++) counts[hour] = (counts[hour] ?? 0) + (cell.counts[hour] ?? 0);
  }
  const own = incidents.filter((incident) => scopesMeet(scope, incident.scope));
  const first = history.firstHour.getTime();
  const isUsual = Uint8Array.from(counts, (_, hour) => {
    const from = first + hour * HOUR_MS;
    return own.some((incident) => touches(incident, from, from + HOUR_MS)) ? 0 : 1;
  });
  return { scope, counts, isUsual };
}

type Sums = { cases: number; hours: number; weekCases: Float64Array; weekHours: Float64Array };

function sumsOf({ counts, isUsual }: UsualHours, hourOfWeek: Uint8Array): Sums {
  const sums = {
    cases: 0,
    hours: 0,
    weekCases: new Float64Array(HOURS_A_WEEK),
    weekHours: new Float64Array(HOURS_A_WEEK),
  };
  for (let hour = 0; hour < counts.length; hour++) {
    if (!isUsual[hour]) continue;
    const at = hourOfWeek[hour] ?? 0;
    sums.cases += counts[hour] ?? 0;
    sums.hours++;
    sums.weekCases[at] = (sums.weekCases[at] ?? 0) + (counts[hour] ?? 0);
    sums.weekHours[at] = (sums.weekHours[at] ?? 0) + 1;
  }
  return sums;
}

/** How many times the prior's cases came in each of the groups of hours, drawn to once. */
function factors(
  sums: Sums,
  prior: Float64Array,
  groupOf: (hour: number) => number,
  strength: number,
): number[] {
  const groups: { cases: number; expected: number }[] = [];
  prior.forEach((rate, hour) => {
    const group = groups[groupOf(hour)] ?? { cases: 0, expected: 0 };
    group.cases += sums.weekCases[hour] ?? 0;
    group.expected += rate * (sums.weekHours[hour] ?? 0);
    groups[groupOf(hour)] = group;
  });
  return groups.map(({ cases, expected }) => shrunk(cases, expected, 1, strength));
}

/** Prior rates moved by the series' own hours of the day, then days of the week, then hours of the week. */
function ownRates(sums: Sums, prior: Float64Array, strength: number): Float64Array {
  const hourOfDay = (hour: number): number => hour % HOURS_A_DAY;
  const dayOfWeek = (hour: number): number => Math.floor(hour / HOURS_A_DAY);
  const byHour = factors(sums, prior, hourOfDay, strength);
  const ofDay = prior.map((rate, hour) => rate * (byHour[hourOfDay(hour)] ?? 1));
  const byDay = factors(sums, ofDay, dayOfWeek, strength);
  const ofWeek = ofDay.map((rate, hour) => rate * (byDay[dayOfWeek(hour)] ?? 1));
  return ofWeek.map((rate, hour) =>
    shrunk(sums.weekCases[hour] ?? 0, sums.weekHours[hour] ?? 0, rate, SHAPE_STRENGTH),
  );
}

/** The desk starts flat, at its mean. */
function deskRates(sums: Sums): Float64Array {
  const mean = shrunk(sums.cases, sums.hours, 1, RATE_STRENGTH);
  return ownRates(sums, new Float64Array(HOURS_A_WEEK).fill(mean), DESK_STRENGTH);
}

const meanOf = (rates: Float64Array): number => rates.reduce((sum, rate) => sum + rate, 0) / rates.length;

/** Cuts down hours that stand out of a first fit. */
function withoutOutstanding(hours: UsualHours, rates: Float64Array, hourOfWeek: Uint8Array): UsualHours {
  const counts = hours.counts.map((count, hour) => {
    const mean = rates[hourOfWeek[hour] ?? 0] ?? 0;
    const sd = Math.sqrt(USUAL_DISPERSION * mean + DRIFT_VARIANCE * mean * mean);
    return Math.min(count, mean + OUTSTANDING_SD * (sd + 1));
  });
  return { ...hours, counts };
}

/** Rates of all series: each by its own counts, drawn to the desk's shape, pairs to that of their bank and wallet. */
function ratesOf(all: readonly UsualHours[], hourOfWeek: Uint8Array): Map<string, Float64Array> {
  const rates = new Map<string, Float64Array>();
  const found = (scope: Scope): Float64Array => rates.get(scopeKey(scope)) ?? desk;
  const [first] = all;
  const desk = first ? deskRates(sumsOf(first, hourOfWeek)) : new Float64Array(HOURS_A_WEEK).fill(1);
  const deskMean = meanOf(desk);
  for (const hours of all) {
    const { scope } = hours;
    if (scope.level === "desk") {
      rates.set(scopeKey(scope), desk);
      continue;
    }
    const sums = sumsOf(hours, hourOfWeek);
    const peers = all.filter((other) => other.scope.level === scope.level).length;
    const bank = scope.level === "pair" ? found({ ...scope, level: "bank", walletCode: null }) : desk;
    const wallet = scope.level === "pair" ? found({ ...scope, level: "wallet", bankCode: null }) : desk;
    const shape = desk.map((rate, hour) => ((bank[hour] ?? 0) * (wallet[hour] ?? 0)) / rate);
    const guess = scope.level === "pair" ? meanOf(shape) : deskMean / peers;
    // By what the shape expects in the hours watched, which in a young desk are not all hours of the week.
    const watched = shape.reduce((sum, rate, hour) => sum + rate * (sums.weekHours[hour] ?? 0), 0);
    const scale = shrunk(sums.cases, watched, guess / meanOf(shape), RATE_STRENGTH);
    const prior = shape.map((rate) => rate * scale);
    rates.set(scopeKey(scope), ownRates(sums, prior, FACTOR_STRENGTH));
  }
  return rates;
}

/**
 * What is usual for every series of the desk, from past weeks (eight are enough) without the hours of their incidents.
 * Every hour of the week of every series is a Gamma-Poisson estimate that starts from the shape of its parents and is
 * worth more the more cases there are, so it also serves a desk of three days. Rows come from wide to narrow.
 */
export function fitBaseline(
  history: HourlyHistory,
  incidents: readonly KnownIncident[],
  timeZone: string,
): SeriesBaseline[] {
  const sorted = { ...history, cells: [...history.cells].sort(compareCells) };
  const hours = sorted.cells[0]?.counts.length ?? 0;
  const positions = weekHours(history.firstHour.getTime() + HOUR_MS / 2, HOUR_MS, hours, timeZone);
  const hourOfWeek = Uint8Array.from(positions, Math.floor);
  const all = scopesOf(sorted.cells).map((scope) => usualHours(scope, sorted, incidents));
  const first = ratesOf(all, hourOfWeek);
  const rateOf = (rates: Map<string, Float64Array>, { scope }: UsualHours): Float64Array =>
    rates.get(scopeKey(scope)) ?? new Float64Array(HOURS_A_WEEK);
  const cut = all.map((one) => withoutOutstanding(one, rateOf(first, one), hourOfWeek));
  const rates = ratesOf(cut, hourOfWeek);
  const dispersions = fittedDispersions(
    cut.map((one) => ({ ...one, rates: rateOf(rates, one) })),
    hourOfWeek,
  );
  return cut.map((one, index) => {
    const { cases, hours: watched } = sumsOf(one, hourOfWeek);
    return {
      scope: one.scope,
      hourly: [...rateOf(rates, one)],
      dispersion: dispersions[index] ?? USUAL_DISPERSION,
      weeks: watched / HOURS_A_WEEK,
      cases,
    };
  });
}
