import { earliestInstant } from "@/lib/catalog/zoned-time";
import type { DateOrder } from "./import-map-schema";

const TIME =
  "(?:[T\\s]+(\\d{1,2})[:：时](\\d{2})(?:[:：分](\\d{2})秒?(?:[.,](\\d{1,9}))?|分?)?\\s*(AM|PM)?\\s*(Z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?)?";
const YEAR_FIRST = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?${TIME}$`, "i");
const YEAR_LAST = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${TIME}$`, "i");
const COMPACT = new RegExp(`^(\\d{4})(\\d{2})(\\d{2})${TIME}$`, "i");
const NUMBER = /^\d{1,16}(?:\.\d{1,9})?$/;
const MINUTE_MS = 60_000;

function readZone(zone: string | undefined): number | null {
  if (zone === undefined) return null;
  const [, sign, hours, minutes = "0"] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  if (hours === undefined) return 0;
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * MINUTE_MS;
}

/** Hours from 0 to 23, or null when there is no such hour. */
function readHour(text: string | undefined, half: string | undefined): number | null {
  const hour = Number(text ?? 0);
  if (half === undefined) return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toUpperCase() === "PM" ? 12 : 0);
}

function partsOf(text: string, order: DateOrder): (string | undefined)[] | null {
  if (order === "ymd") return (YEAR_FIRST.exec(text) ?? COMPACT.exec(text))?.slice(1) ?? null;
  const [first, second, year, ...time] = YEAR_LAST.exec(text)?.slice(1) ?? [];
  if (year === undefined) return null;
  return order === "dmy" ? [year, second, first, ...time] : [year, first, second, ...time];
}

/**
 * The instant, in milliseconds, that a text names, or null when it names none: another form, a day that does not
 * exist, a year of two digits. A zone in the text ("Z", "+08:00") counts; else it is a time on the clocks whose shift
 * `shiftAt` gives, by the same rule for skipped and repeated hours as everywhere (earliestInstant).
 */
export function readImportDate(
  text: string,
  order: DateOrder,
  shiftAt: (instantMs: number) => number,
): number | null {
  if (order === "epoch_seconds" || order === "epoch_milliseconds") {
    if (!NUMBER.test(text)) return null;
    return Math.round(Number(text) * (order === "epoch_seconds" ? 1_000 : 1));
  }
  const parts = partsOf(text, order);
  if (!parts) return null;
  const [year, month, day] = parts.slice(0, 3).map(Number);
  const [, , , hourText, minuteText = "0", secondText = "0", fraction = "0", half, zone] = parts;
  const hour = readHour(hourText, half);
  const [minute, second] = [Number(minuteText), Number(secondText)];
  if (hour === null || minute > 59 || second > 59) return null;
  const midnight = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day ?? 0));
  if (midnight.getUTCMonth() + 1 !== month || midnight.getUTCDate() !== day) return null;
  const milliseconds = Math.floor(Number(`0.${fraction}`) * 1_000);
  const asUtc = midnight.getTime() + ((hour * 60 + minute) * 60 + second) * 1_000 + milliseconds;
  const shift = readZone(zone);
  return shift === null ? earliestInstant(asUtc, shiftAt) : asUtc - shift;
}
