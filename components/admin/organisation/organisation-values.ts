import type { LocalText } from "@/lib/i18n/locale";
import type { Organisation } from "@/lib/organisation/organisation-schema";

/** What the form holds; a colour that is not set is empty. */
export type OrganisationValues = {
  name: LocalText;
  timeZone: string;
  accentLight: string;
  accentDark: string;
  /** A chosen PNG in base64, "none" for no logo, null to leave it as it is. */
  logo: string | null;
};

export const NO_LOGO = "none";

export const ORGANISATION_FIELDS = [
  "name.zh",
  "name.en",
  "timeZone",
  "accentLight",
  "accentDark",
  "logo",
] as const;

export const organisationValuesOf = (row: Organisation | null): OrganisationValues => ({
  name: row?.name ?? { zh: "", en: "" },
  timeZone: row?.timeZone ?? "",
  accentLight: row?.accentLight ?? "",
  accentDark: row?.accentDark ?? "",
  logo: null,
});

export const organisationBodyOf = ({
  name,
  timeZone,
  accentLight,
  accentDark,
  logo,
}: OrganisationValues) => ({
  name,
  timeZone,
  accentLight: accentLight.trim() || null,
  accentDark: accentDark.trim() || null,
  ...(logo === null ? {} : { logo: logo === NO_LOGO ? null : logo }),
});
