import type { Option } from "@/components/ui/options";
import type { Locale } from "@/lib/i18n/locale";

/** A zone's name and its distance from UTC in the reader's language, "GMT+8"; empty for a zone that is unknown here. */
function partOf(
  zone: string,
  locale: Locale,
  timeZoneName: "longGeneric" | "shortOffset",
  now: Date,
): string {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName }).formatToParts(now);
  return parts.find(({ type }) => type === "timeZoneName")?.value ?? "";
}

/**
 * A time zone to choose: found by its IANA name, its city with spaces, or what the reader's language calls it. All that
 * is seen of it is its label: what stood below would not be in its name for those who listen or speak.
 */
export function zoneOption(zone: string, locale: Locale, now: Date): Option {
  const name = partOf(zone, locale, "longGeneric", now);
  const offset = partOf(zone, locale, "shortOffset", now);
  return {
    id: zone,
    label: `${zone} ${offset}`,
    keywords: `${zone.replaceAll("_", " ")} ${name}`,
  };
}

/** Every zone that this browser knows, the given ones among them even where it lists them under another name. */
export const allZones = (given: readonly string[]): string[] => [
  ...new Set([...Intl.supportedValuesOf("timeZone"), ...given]),
];
