import type { MaintenanceWindow } from "@/lib/catalog/maintenance-schema";
import { instantOfWallTime, wallTimeOf } from "@/lib/catalog/zoned-time";
import type { LocalText } from "@/lib/i18n/locale";

/** What the form holds of a window; times are as a clock of the organisation shows them, empty when not given. */
export type MaintenanceValues = {
  bankCode: string | null;
  walletCode: string | null;
  startsAt: string;
  endsAt: string;
  source: string;
  note: LocalText;
};

export const MAINTENANCE_FIELDS = [
  "bankCode",
  "walletCode",
  "startsAt",
  "endsAt",
  "source",
  "note.zh",
  "note.en",
] as const;

/** A new window starts now. */
export const maintenanceValuesOf = (
  window: MaintenanceWindow | null,
  timeZone: string,
  now: string,
): MaintenanceValues => ({
  bankCode: window?.bankCode ?? null,
  walletCode: window?.walletCode ?? null,
  startsAt: wallTimeOf(window?.startsAt ?? now, timeZone),
  endsAt: window?.endsAt ? wallTimeOf(window.endsAt, timeZone) : "",
  source: window?.source ?? "",
  note: window?.note ?? { zh: "", en: "" },
});

/** The values as the API takes them; a time that is none is sent as it is, so that the server names its field. */
export const maintenanceBodyOf = ({ startsAt, endsAt, ...values }: MaintenanceValues, timeZone: string) => ({
  ...values,
  startsAt: instantOfWallTime(startsAt, timeZone) ?? startsAt,
  endsAt: endsAt === "" ? null : (instantOfWallTime(endsAt, timeZone) ?? endsAt),
});
