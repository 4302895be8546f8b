import type { FieldIssue } from "@/lib/app-error";
import type { LocaleOffer } from "@/lib/i18n/locale";
import { accentContrast, LEAST_CONTRAST, THEMES } from "./accent";

type Accents = { accentLight: string | null; accentDark: string | null };

const FIELD = { light: "accentLight", dark: "accentDark" } as const;

/** Refuses a default that is not offered, by its field. */
export const localeIssues = ({ locales, defaultLocale }: LocaleOffer): FieldIssue[] =>
  locales.includes(defaultLocale)
    ? []
    : [{ path: "defaultLocale", messageKey: "organisation.defaultLocale" }];

/** What is wrong with a desk's colours: one without the other, or one that is hard to read, each by its field. */
export function accentIssues(accents: Accents): FieldIssue[] {
  const given = THEMES.filter((theme) => accents[FIELD[theme]] !== null);
  if (given.length === 1) {
    const path = accents.accentLight === null ? FIELD.light : FIELD.dark;
    return [{ path, messageKey: "organisation.bothColours" }];
  }
  return given.flatMap((theme) => {
    const ratio = accentContrast(accents[FIELD[theme]] ?? "", theme);
    return ratio >= LEAST_CONTRAST
      ? []
      : [
          {
            path: FIELD[theme],
            messageKey: `organisation.contrast.${theme}`,
            params: { ratio: ratio.toFixed(1) },
          },
        ];
  });
}
