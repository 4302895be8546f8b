import type { Locale, LocalText } from "@/lib/i18n/locale";
import type { Organisation } from "@/lib/organisation/organisation-schema";
import { SWITCHES, type Switch } from "@/lib/organisation/switches";

/** What the form holds; a colour that is not set is empty. */
export type OrganisationValues = {
  name: LocalText;
  timeZone: string;
  accentLight: string;
  accentDark: string;
  locales: Locale[];
  defaultLocale: Locale;
  switchedOn: Switch[];
  /** A chosen PNG in base64, "none" for no logo, null to leave it as it is. */
  logo: string | null;
  publicReading: boolean;
  secondFactorRequired: boolean;
};

export const NO_LOGO = "none";

export const ORGANISATION_FIELDS = [
  "name.zh",
  "name.en",
  "timeZone",
  "accentLight",
  "accentDark",
  "locales",
  "defaultLocale",
  "switchedOn",
  "logo",
  "publicReading",
  "secondFactorRequired",
] as const;

export const organisationValuesOf = (row: Organisation | null): OrganisationValues => ({
  name: row?.name ?? { zh: "", en: "" },
  timeZone: row?.timeZone ?? "",
  accentLight: row?.accentLight ?? "",
  accentDark: row?.accentDark ?? "",
  locales: row?.locales ?? [],
  defaultLocale: row?.defaultLocale ?? "zh-CN",
  switchedOn: SWITCHES.filter((name) => !row?.switchedOff.includes(name)),
  logo: null,
  publicReading: row?.publicReading ?? false,
  secondFactorRequired: row?.secondFactorRequired ?? false,
});

export const organisationBodyOf = ({
  name,
  timeZone,
  accentLight,
  accentDark,
  locales,
  defaultLocale,
  switchedOn,
  logo,
  publicReading,
  secondFactorRequired,
}: OrganisationValues) => ({
  name,
  timeZone,
  locales,
  defaultLocale,
  switchedOff: SWITCHES.filter((name) => !switchedOn.includes(name)),
  publicReading,
  secondFactorRequired,
  accentLight: accentLight.trim() || null,
  accentDark: accentDark.trim() || null,
  ...(logo === null ? {} : { logo: logo === NO_LOGO ? null : logo }),
});
