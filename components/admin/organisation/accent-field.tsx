"use client";

import { useTranslations } from "next-intl";
import type { Control } from "react-hook-form";
import { useWatch } from "react-hook-form";
import { FormTextField } from "@/components/form/form-text-field";
import {
  accentContrast,
  accentPalette,
  GROUNDS,
  LEAST_CONTRAST,
  type Theme,
} from "@/lib/organisation/accent";
import type { OrganisationValues } from "./organisation-values";

/** The product's own colours. */
const EXAMPLES = { light: "#0b7285", dark: "#4fb8c8" } as const satisfies Record<Theme, string>;
const COLOUR = /^#[0-9a-f]{6}$/;

/** A colour, how it looks in its theme, and whether it can be read there. */
export function AccentField({ control, theme }: { control: Control<OrganisationValues>; theme: Theme }) {
  const t = useTranslations("admin.organisation");
  const name = theme === "light" ? "accentLight" : "accentDark";
  const example = EXAMPLES[theme];
  const typed = useWatch({ control, name }).trim().toLowerCase();
  const ratio = COLOUR.test(typed) ? accentContrast(typed, theme) : null;
  const { ink, soft } = accentPalette(ratio === null ? "#808080" : typed, theme);
  return (
    <div className="grid content-start gap-2">
      <FormTextField
        control={control}
        name={name}
        label={t(name)}
        description={t("accentHelp", { example })}
        placeholder={example}
        inputClassName="font-mono"
        maxLength={7}
        autoComplete="off"
        spellCheck="false"
      />
      {ratio === null ? null : (
        <>
          <p
            aria-hidden="true"
            className="flex items-center gap-2 rounded-md border border-line p-2 text-sm"
            style={{ background: GROUNDS[theme].surface, color: typed }}
          >
            <span className="rounded-md px-2 py-1 font-medium" style={{ background: typed, color: ink }}>
              {t("sampleButton")}
            </span>
            <span>{t("sampleText")}</span>
            <span className="rounded-sm px-1.5" style={{ background: soft }}>
              {t("sampleText")}
            </span>
          </p>
          <p role="status" className={ratio >= LEAST_CONTRAST ? "text-ok text-xs" : "text-bad text-xs"}>
            {t(ratio >= LEAST_CONTRAST ? "contrastGood" : "contrastBad", { ratio: ratio.toFixed(1) })}
          </p>
        </>
      )}
    </div>
  );
}
