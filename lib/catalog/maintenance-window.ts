import type { LocalText } from "@/lib/i18n/locale";

/** When a bank, a wallet, or (naming both) the line between them is known not to work. Times are ISO instants. */
export type MaintenanceTimes = { startsAt: string; endsAt: string | null };
export type MaintenancePlace = { bankCode: string | null; walletCode: string | null };
export type MaintenanceNotice = MaintenancePlace &
  MaintenanceTimes & { id: string; source: string; note: LocalText };

export type MaintenanceState = "planned" | "open" | "over";

/** The start belongs to the window, the end does not. A window without an end stays open. */
export function maintenanceState({ startsAt, endsAt }: MaintenanceTimes, at: Date): MaintenanceState {
  if (at.getTime() < Date.parse(startsAt)) return "planned";
  return endsAt === null || at.getTime() < Date.parse(endsAt) ? "open" : "over";
}

/** Cases come in late and banks catch up slowly: an hour after its end a window still speaks with 1/e of its weight. */
const FADES_IN_MINUTES = 60;
/** After this long a window says nothing any more (its strength would be under 0.0004). */
export const FORGOTTEN_AFTER_MINUTES = 480;

/** How strongly a window bears on a case at that time, 0 to 1: 1 while it is open, fading after its end. */
export function maintenanceStrength(window: MaintenanceTimes, at: Date): number {
  const state = maintenanceState(window, at);
  if (state !== "over" || window.endsAt === null) return state === "open" ? 1 : 0;
  const minutesSince = (at.getTime() - Date.parse(window.endsAt)) / 60_000;
  return minutesSince > FORGOTTEN_AFTER_MINUTES ? 0 : Math.exp(-minutesSince / FADES_IN_MINUTES);
}

/** True when a case of that bank and wallet is touched: everything that the window names must be the case's own. */
export const isTouchedBy = (window: MaintenancePlace, place: MaintenancePlace): boolean =>
  (window.bankCode === null || window.bankCode === place.bankCode) &&
  (window.walletCode === null || window.walletCode === place.walletCode);

type StoredNotice = { startsAt: Date; endsAt: Date | null; noteZh: string; noteEn: string };

/** A stored window, or what bears on cases like one, as it goes out: times as ISO strings, the note by language. */
export const sentNotice = <Row extends StoredNotice>({ noteZh, noteEn, startsAt, endsAt, ...row }: Row) => ({
  ...row,
  startsAt: startsAt.toISOString(),
  endsAt: endsAt?.toISOString() ?? null,
  note: { zh: noteZh, en: noteEn },
});
