import type { Prisma } from "@/lib/db/generated/client";
import { LOCALES, type Locale } from "@/lib/i18n/locale";
import type { Organisation } from "./organisation-schema";
import { knownSwitches } from "./switches";

export const organisationSelect = {
  nameZh: true,
  nameEn: true,
  timeZone: true,
  accentLight: true,
  accentDark: true,
  logoId: true,
  locales: true,
  defaultLocale: true,
  switchedOff: true,
  publicReading: true,
  secondFactorRequired: true,
  version: true,
} satisfies Prisma.OrganisationSelect;

type Row = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;

/** Columns of text as languages; what is none, of a newer release, is left out. */
export function toLocaleOffer(row: { locales: string[]; defaultLocale: string }): {
  locales: Locale[];
  defaultLocale: Locale;
} {
  const locales = LOCALES.filter((locale) => row.locales.includes(locale));
  return {
    locales: locales.length > 0 ? locales : [...LOCALES],
    defaultLocale: LOCALES.find((locale) => locale === row.defaultLocale) ?? "zh-CN",
  };
}

export const toOrganisation = ({ nameZh, nameEn, ...row }: Row): Organisation => ({
  ...row,
  ...toLocaleOffer(row),
  switchedOff: knownSwitches(row.switchedOff),
  name: { zh: nameZh, en: nameEn },
});
