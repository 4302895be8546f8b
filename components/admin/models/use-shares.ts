import { useFormatter } from "next-intl";

/** Numbers of reports as text: shares with one decimal, scores with three; a dash where there is none. */
export function useShares() {
  const format = useFormatter();
  const share = (value: number | null): string =>
    value === null
      ? "–"
      : format.number(value, { style: "percent", minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const decimal = (value: number | null, digits = 3): string =>
    value === null
      ? "–"
      : format.number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    share,
    decimal,
    count: (value: number): string => format.number(value),
    interval: ([low, high]: readonly [number, number]): string => `${share(low)} – ${share(high)}`,
  };
}
