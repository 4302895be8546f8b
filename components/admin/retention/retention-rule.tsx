"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field";
import { Section } from "@/components/ui/section";
import { Tag } from "@/components/ui/tag";
import { showToast } from "@/components/ui/toast-store";
import { patchRetention } from "@/lib/retention/retention-fetchers";
import { ANONYMISE_DAYS, CONTACT_DAYS } from "@/lib/retention/retention-kinds";
import { retentionKeys, retentionPreviewOptions } from "@/lib/retention/retention-query-options";
import type { Retention } from "@/lib/retention/retention-schema";
import { ConfirmRetention } from "./confirm-retention";
import { DryRun } from "./dry-run";

type Days = { contactDays: number | null; anonymiseDays: number | null };

function DayFields({ days, onChange }: { days: Days; onChange: (days: Days) => void }) {
  const t = useTranslations("admin.retention");
  const errors = useTranslations("errors.retention");
  const isTooEarly = (days.anonymiseDays ?? 0) < (days.contactDays ?? 0);
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <NumberField
        label={t("contactDays")}
        unit={t("unit")}
        description={t("contactHelp")}
        minValue={CONTACT_DAYS.least}
        maxValue={CONTACT_DAYS.most}
        value={days.contactDays}
        onChange={(contactDays) => onChange({ ...days, contactDays })}
        error={days.contactDays === null ? errors("contactDays") : undefined}
      />
      <NumberField
        label={t("anonymiseDays")}
        unit={t("unit")}
        description={t("anonymiseHelp")}
        minValue={ANONYMISE_DAYS.least}
        maxValue={ANONYMISE_DAYS.most}
        value={days.anonymiseDays}
        onChange={(anonymiseDays) => onChange({ ...days, anonymiseDays })}
        error={
          days.anonymiseDays === null ? errors("anonymiseDays") : isTooEarly ? errors("order") : undefined
        }
      />
    </div>
  );
}

/** The days with what they would take off now; nothing is switched on without having been shown. */
export function RetentionRule({ retention }: { retention: Retention }) {
  const t = useTranslations("admin.retention");
  const queryClient = useQueryClient();
  const [days, setDays] = useState<Days>(retention);
  const [isAsking, setAsking] = useState(false);
  const { contactDays, anonymiseDays } = days;
  const whole =
    contactDays !== null && anonymiseDays !== null && contactDays <= anonymiseDays
      ? { contactDays, anonymiseDays }
      : null;
  const preview = useQuery({ ...retentionPreviewOptions(whole ?? retention), enabled: whole !== null });
  const counts = whole ? preview.data?.counts : undefined;
  const isChanged = contactDays !== retention.contactDays || anonymiseDays !== retention.anonymiseDays;
  const change = useMutation({
    mutationFn: (isOn: boolean) =>
      patchRetention({ version: retention.version, isOn, ...(whole ?? retention), confirmed: confirmed() }),
    onSuccess: (saved) => showToast({ text: t(saved.isOn ? "turnedOn" : "turnedOff") }),
    onSettled: () => {
      setAsking(false);
      return queryClient.invalidateQueries({ queryKey: retentionKeys.all });
    },
  });
  const confirmed = () =>
    counts && {
      contactCases: counts.contactCases,
      anonymisedCases: counts.anonymisedCases,
      looseTexts: counts.looseTexts,
    };
  return (
    <>
      <Section title={t("rule")}>
        <div className="mt-2 grid gap-4">
          <SaveError error={change.error} />
          <p className="flex items-center gap-2 text-sm">
            {t("state")}
            <Tag tone={retention.isOn ? "ok" : "neutral"}>{t(retention.isOn ? "on" : "off")}</Tag>
          </p>
          <DayFields days={days} onChange={setDays} />
          <p className="max-w-[80ch] text-muted text-sm">
            {t("kept")} {t("audit")}
          </p>
        </div>
      </Section>
      <DryRun preview={whole ? preview.data : undefined} error={preview.error} onRetry={preview.refetch}>
        <div className="mt-4 flex flex-wrap gap-2">
          {retention.isOn && !isChanged ? null : (
            <Button variant="danger" isDisabled={!counts} onPress={() => setAsking(true)}>
              {t(retention.isOn ? "change" : "turnOn")}
            </Button>
          )}
          {retention.isOn ? (
            <Button onPress={() => change.mutate(false)} isPending={change.isPending}>
              {t("turnOff")}
            </Button>
          ) : null}
        </div>
      </DryRun>
      {isAsking && counts ? (
        <ConfirmRetention
          contact={counts.contactCases}
          anonymised={counts.anonymisedCases}
          loose={counts.looseTexts}
          isPending={change.isPending}
          onConfirm={() => change.mutate(true)}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
