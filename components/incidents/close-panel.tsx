"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { type OutcomeResult, RESULTS } from "@/lib/cases/case-vocabulary";
import type { IncidentCases } from "@/lib/incidents/incident-case-schema";
import type { Incident } from "@/lib/incidents/incident-schema";
import { decideWork } from "@/lib/incidents/incident-state";
import { useCloseAll } from "./use-incident-work";

const MINUTES_A_DAY = 1_440;

/** Closes every open case with one outcome. */
export function ClosePanel({ incident, work }: { incident: Incident; work: IncidentCases }) {
  const t = useTranslations("incidents.close");
  const results = useTranslations("cases.vocabulary.result");
  const [result, setResult] = useState<OutcomeResult>("referred");
  const [minutes, setMinutes] = useState<number | null>(1);
  const closing = useCloseAll(incident.id);
  const { open } = work.counts;
  const isAtWork = work.run !== null && work.run.endedAt === null;
  const isWorkable = decideWork(incident.state).ok;
  return (
    <section aria-label={t("title")} className="grid gap-3 rounded-lg border border-line bg-surface p-4">
      <h2 className="font-semibold text-base">{t("title")}</h2>
      <div className="grid grid-cols-2 gap-3">
        <Select
          label={t("result")}
          options={RESULTS.map((id) => ({ id, label: results(id) }))}
          value={result}
          onChange={setResult}
        />
        <NumberField
          label={t("minutes")}
          unit={t("unit")}
          value={minutes}
          onChange={setMinutes}
          minValue={0}
          maxValue={MINUTES_A_DAY}
        />
      </div>
      <p className="text-muted text-xs">{isWorkable ? t("help") : t("first")}</p>
      <div className="flex justify-end">
        {open > 0 ? (
          <Button
            variant={isWorkable ? "primary" : "default"}
            isPending={closing.isPending}
            isDisabled={isAtWork || !isWorkable || minutes === null}
            onPress={() => closing.mutate({ result, minutesSpent: minutes ?? 0 })}
          >
            {t("submit", { count: open })}
          </Button>
        ) : (
          <p className="text-muted text-sm">{t("nothing")}</p>
        )}
      </div>
    </section>
  );
}
