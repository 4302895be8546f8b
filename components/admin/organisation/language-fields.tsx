"use client";

import { useTranslations } from "next-intl";
import { type Control, Controller, useWatch } from "react-hook-form";
import { CheckList } from "@/components/admin/check-list";
import { RadioGroup } from "@/components/ui/radio-group";
import { Section } from "@/components/ui/section";
import { LOCALES } from "@/lib/i18n/locale";
import type { OrganisationValues } from "./organisation-values";

/** Which languages the desk speaks, and which of them to whoever asks for none of these. */
export function LanguageFields({ control }: { control: Control<OrganisationValues> }) {
  const t = useTranslations("admin.organisation");
  const options = LOCALES.map((id) => ({ id, label: t(`locale.${id}`) }));
  const offered = useWatch({ control, name: "locales" });
  return (
    <Section title={t("languages")} hint={t("languagesHelp")}>
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        <CheckList control={control} name="locales" label={t("locales")} options={options} />
        <Controller
          control={control}
          name="defaultLocale"
          render={({ field, fieldState }) => (
            <RadioGroup
              label={t("defaultLocale")}
              options={options.filter(({ id }) => offered.includes(id))}
              value={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
      </div>
    </Section>
  );
}
