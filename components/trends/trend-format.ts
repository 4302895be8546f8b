import type { Locale } from "@/lib/i18n/locale";
import type { Day } from "@/lib/trends/days";

export const countText = (count: number, locale: Locale): string =>
  new Intl.NumberFormat(locale).format(count);

/** A share from 0 to 1 as percent, with one decimal unless `digits` says otherwise. */
export const shareText = (share: number, locale: Locale, digits = 1): string =>
  new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);

/** The bound of an interval, from 0 to 1, as whole percent without the sign. */
export const boundText = (bound: number): string => String(Math.round(bound * 100));

/** A change with its sign, one decimal at most: "+11", "−0.4", "±0". `change` is in the unit to be shown. */
export function signedText(change: number, locale: Locale): string {
  const size = Math.abs(change);
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: size < 10 ? 1 : 0 }).format(size);
  if (text === "0") return "±0";
  return `${change > 0 ? "+" : "−"}${text}`;
}

export type DurationUnit = "minutes" | "hours" | "days";

/** Minutes in the largest unit that still says something: under 100 minutes, under 48 hours, days. */
export function durationParts(minutes: number): { unit: DurationUnit; value: number } {
  const size = Math.abs(minutes);
  if (size < 99.5) return { unit: "minutes", value: Math.round(minutes) };
  if (size < 48 * 60) return { unit: "hours", value: Math.round(minutes / 6) / 10 };
  return { unit: "days", value: Math.round(minutes / 144) / 10 };
}

/** "9/7", with the year where it is not this one. */
export function dayText(day: Day, today: Day): string {
  const [year, month, date] = day.split("-").map(Number);
  return day.slice(0, 4) === today.slice(0, 4) ? `${month}/${date}` : `${year}/${month}/${date}`;
}

/** A bucket on an axis: the month for months, else its first day. */
export const bucketText = (from: Day, today: Day, isMonth: boolean): string =>
  isMonth ? `${Number(from.slice(0, 4))}/${Number(from.slice(5, 7))}` : dayText(from, today);

/** All the days of a bucket: "9/7–9/13". */
export const daysText = (from: Day, to: Day, today: Day): string =>
  from === to ? dayText(from, today) : `${dayText(from, today)}–${dayText(to, today)}`;
