import { instantOfWallTime, wallTimeOf } from "@/lib/catalog/zoned-time";
import type { LocalText } from "@/lib/i18n/locale";
import type { Incident } from "@/lib/incidents/incident-schema";

/** What the forms hold of an incident; times are as a clock of the organisation shows them, empty when there is none. */
export type IncidentValues = {
  bankCode: string | null;
  walletCode: string | null;
  startsAt: string;
  endsAt: string;
  source: string;
  note: LocalText;
  customerNote: LocalText;
};

export const INCIDENT_FIELDS = [
  "bankCode",
  "walletCode",
  "startsAt",
  "endsAt",
  "source",
  "note.zh",
  "note.en",
  "customerNote.zh",
  "customerNote.en",
] as const;

/** A new incident starts now. */
export const incidentValuesOf = (
  incident: Incident | null,
  timeZone: string,
  now: string,
): IncidentValues => ({
  bankCode: incident?.bankCode ?? null,
  walletCode: incident?.walletCode ?? null,
  startsAt: wallTimeOf(incident?.startsAt ?? now, timeZone),
  endsAt: incident?.endsAt ? wallTimeOf(incident.endsAt, timeZone) : "",
  source: incident?.source ?? "",
  note: incident?.note ?? { zh: "", en: "" },
  customerNote: incident?.customerNote ?? { zh: "", en: "" },
});

/** A time as the API takes it; one that is none is sent as it is, so that the server names its field. */
export const instantOf = (wallTime: string, timeZone: string): string =>
  instantOfWallTime(wallTime, timeZone) ?? wallTime;
