"use client";

import { useTranslations } from "next-intl";
import type { Control } from "react-hook-form";
import { FormTextField } from "@/components/form/form-text-field";
import type { IncidentValues } from "./incident-values";

type IncidentFieldsProps = { control: Control<IncidentValues>; timeZone: string; hasEnd: boolean };

/** Times and texts of an incident, the same in both of its forms. */
export function IncidentFields({ control, timeZone, hasEnd }: IncidentFieldsProps) {
  const t = useTranslations("incidents.field");
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <FormTextField
          control={control}
          name="startsAt"
          type="datetime-local"
          label={t("startsAt")}
          description={t("zone", { zone: timeZone })}
        />
        {hasEnd ? (
          <FormTextField control={control} name="endsAt" type="datetime-local" label={t("endsAt")} />
        ) : null}
      </div>
      <FormTextField control={control} name="source" label={t("source")} description={t("sourceHelp")} />
      <div className="grid gap-4 sm:grid-cols-2">
        <FormTextField control={control} name="note.zh" label={t("noteZh")} lang="zh-CN" isMultiline />
        <FormTextField control={control} name="note.en" label={t("noteEn")} lang="en" isMultiline />
        <FormTextField
          control={control}
          name="customerNote.zh"
          label={t("customerNoteZh")}
          description={t("customerNoteHelp")}
          lang="zh-CN"
          isMultiline
        />
        <FormTextField
          control={control}
          name="customerNote.en"
          label={t("customerNoteEn")}
          lang="en"
          isMultiline
        />
      </div>
    </>
  );
}
