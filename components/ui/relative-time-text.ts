type Unit = "minute" | "hour" | "day" | "month" | "year";

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The largest unit that is full at least once, and how often, from a distance in seconds of either sign. */
export function relativeStep(seconds: number): { unit: Unit; count: number } {
  const distance = Math.abs(seconds);
  const steps: readonly [Unit, number][] = [
    ["year", 365 * DAY],
    ["month", 30 * DAY],
    ["day", DAY],
    ["hour", HOUR],
  ];
  for (const [unit, length] of steps) {
    if (distance >= length) return { unit, count: Math.trunc(seconds / length) };
  }
  return { unit: "minute", count: Math.trunc(seconds / MINUTE) };
}

// Making a formatter costs a hundred times what using one does, and a list shows two times a row.
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();
const exactFormats = new Map<string, Intl.DateTimeFormat>();

function kept<Format>(formats: Map<string, Format>, key: string, make: () => Format): Format {
  const known = formats.get(key);
  if (known) return known;
  const made = make();
  formats.set(key, made);
  return made;
}

type Reader = {
  locale: string;
  /** For less than a minute ago: the languages' own "now" reads as if it were about to happen. */
  justNow: string;
};

/** "12 min ago", "in 2 hr", "just now": from `atMs` as seen at `nowMs`, both milliseconds since 1970. */
export function relativeTimeText(atMs: number, nowMs: number, { locale, justNow }: Reader): string {
  const { unit, count } = relativeStep((atMs - nowMs) / 1000);
  if (count === 0 && atMs <= nowMs) return justNow;
  const format = kept(
    relativeFormats,
    locale,
    () => new Intl.RelativeTimeFormat(locale, { numeric: "auto", style: "short" }),
  );
  const text = count === 0 ? format.format(0, "second") : format.format(count, unit);
  // As the desk's own texts are written: a space between a number and its Chinese unit, no full stop after "min".
  return text.replace(/(\d)(?=\p{Script=Han})/u, "$1 ").replaceAll(".", "");
}

/** The exact time with its zone, such as "2026年11月23日 中国标准时间 15:48:26". */
export function exactTimeText(atMs: number, locale: string, timeZone: string | undefined): string {
  return kept(
    exactFormats,
    `${locale} ${timeZone}`,
    () => new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "full", timeZone }),
  ).format(atMs);
}
