"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { Controller } from "react-hook-form";
import { CheckList } from "@/components/admin/check-list";
import { ConflictNote } from "@/components/admin/conflict-note";
import { useVersionedForm } from "@/components/admin/use-versioned-form";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { allZones, zoneOption } from "@/components/trends/zone-options";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ComboBox } from "@/components/ui/combo-box";
import { Section } from "@/components/ui/section";
import { showToast } from "@/components/ui/toast-store";
import { patchOrganisation } from "@/lib/organisation/organisation-fetchers";
import { organisationKeys } from "@/lib/organisation/organisation-query-options";
import type { Organisation } from "@/lib/organisation/organisation-schema";
import { SWITCHES } from "@/lib/organisation/switches";
import { routes } from "@/lib/routes";
import { AccentField } from "./accent-field";
import { LanguageFields } from "./language-fields";
import { LogoField } from "./logo-field";
import {
  ORGANISATION_FIELDS,
  type OrganisationValues,
  organisationBodyOf,
  organisationValuesOf,
} from "./organisation-values";

const CONFLICT_FIELDS = [
  "nameZh",
  "nameEn",
  "timeZone",
  "locales",
  "defaultLocale",
  "switches",
  "accentLight",
  "accentDark",
  "publicReading",
  "secondFactorRequired",
] as const;

type OrganisationFormProps = { organisation: Organisation; madeAt: number; onSaved: () => void };

export function OrganisationForm({ organisation, madeAt, onSaved }: OrganisationFormProps) {
  const t = useTranslations("admin.organisation");
  const errors = useTranslations("errors");
  const common = useTranslations("common");
  const locale = useLocale();
  const queryClient = useQueryClient();
  const router = useRouter();
  const { form, submit, isSaving, error, theirs, keepMine, takeTheirs } = useVersionedForm<
    OrganisationValues,
    Organisation,
    Organisation
  >({
    row: organisation,
    toValues: organisationValuesOf,
    fields: ORGANISATION_FIELDS,
    save: (values, row) =>
      patchOrganisation({ ...organisationBodyOf(values), version: (row ?? organisation).version }),
    onSaved: (saved) => {
      showToast({ text: t("saved") });
      queryClient.setQueryData(organisationKeys.all, saved);
      // Name, logo and colours of the frame around this page.
      router.refresh();
      onSaved();
    },
  });
  const typed = form.watch();
  const inWords = ({
    name,
    logo,
    locales,
    defaultLocale,
    switchedOn,
    publicReading,
    secondFactorRequired,
    ...values
  }: OrganisationValues) => ({
    ...values,
    locales: locales.map((one) => t(`locale.${one}`)).join(", "),
    defaultLocale: t(`locale.${defaultLocale}`),
    switches: switchedOn.map((one) => t(`switch.${one}.name`)).join(", "),
    nameZh: name.zh,
    nameEn: name.en,
    publicReading: common(publicReading ? "state.yes" : "state.no"),
    secondFactorRequired: common(secondFactorRequired ? "state.yes" : "state.no"),
  });
  const mine = inWords(typed);
  const winner = theirs ? inWords(organisationValuesOf(theirs)) : null;
  const zones = allZones([organisation.timeZone]).map((zone) => zoneOption(zone, locale, new Date(madeAt)));
  return (
    <form onSubmit={submit} noValidate className="grid max-w-3xl gap-4">
      {winner ? (
        <ConflictNote
          fields={CONFLICT_FIELDS.map((key) => ({
            label: t(key),
            theirs: winner[key],
            mine: mine[key],
          }))}
          onKeepMine={keepMine}
          onTakeTheirs={takeTheirs}
          isSaving={isSaving}
        />
      ) : null}
      <SaveError error={error} />
      <Section title={t("nameTitle")} hint={t("nameHelp")}>
        <div className="grid gap-4 sm:grid-cols-2">
          <FormTextField control={form.control} name="name.zh" label={t("nameZh")} lang="zh-CN" isRequired />
          <FormTextField control={form.control} name="name.en" label={t("nameEn")} lang="en" isRequired />
        </div>
      </Section>
      <Section title={t("timeZone")} hint={t("timeZoneHelp")}>
        <Controller
          control={form.control}
          name="timeZone"
          render={({ field, fieldState }) => (
            <ComboBox
              label={t("timeZone")}
              isLabelHidden
              options={zones}
              value={field.value}
              onChange={(zone) => field.onChange(zone ?? "")}
              error={fieldState.error?.message}
              className="sm:max-w-96"
            />
          )}
        />
        <p role="status" className="text-sm text-warn empty:hidden">
          {typed.timeZone === organisation.timeZone ? null : t("timeZoneChanged")}
        </p>
      </Section>
      <LanguageFields control={form.control} />
      <Section title={t("switches")} hint={t("switchesHelp")}>
        <div className="mt-2">
          <CheckList
            control={form.control}
            name="switchedOn"
            label={t("switchedOn")}
            options={SWITCHES.map((id) => ({
              id,
              label: t(`switch.${id}.name`),
              description: t(`switch.${id}.help`),
            }))}
          />
        </div>
      </Section>
      <Section title={t("signInTitle")} hint={t("signInHelp")}>
        <Controller
          control={form.control}
          name="secondFactorRequired"
          render={({ field, fieldState }) => (
            <Checkbox
              label={t("secondFactorRequired")}
              checked={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
              error={fieldState.error?.message}
            />
          )}
        />
      </Section>
      <Section title={t("looksTitle")} hint={t("looksHelp")}>
        <LogoField
          control={form.control}
          logoId={organisation.logoId}
          onRefused={(fault) => form.setError("logo", { type: "file", message: errors(fault) })}
        />
        <div className="mt-4 grid gap-4 sm:grid-cols-2">
          <AccentField control={form.control} theme="light" />
          <AccentField control={form.control} theme="dark" />
        </div>
      </Section>
      <Section title={t("publicTitle")} hint={t("publicHelp")}>
        <Controller
          control={form.control}
          name="publicReading"
          render={({ field }) => (
            <Checkbox
              label={t("publicReading")}
              checked={field.value}
              onChange={field.onChange}
              onBlur={field.onBlur}
            />
          )}
        />
        {organisation.publicReading ? (
          <a
            href={routes.help()}
            target="_blank"
            rel="noopener"
            className="text-accent text-sm underline underline-offset-2"
          >
            {t("publicOpen")}
          </a>
        ) : null}
      </Section>
      <div>
        <Button type="submit" variant="primary" isPending={isSaving} isDisabled={theirs !== null}>
          {common("action.save")}
        </Button>
      </div>
    </form>
  );
}
