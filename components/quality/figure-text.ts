import type { Locale } from "@/lib/i18n/locale";

/** A figure with a fixed number of decimals; a dash where there is none. */
export function figureText(value: number | null, locale: Locale, digits: number): string {
  if (value === null) return "—";
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}
