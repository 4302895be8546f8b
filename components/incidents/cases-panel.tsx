"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { TextField } from "@/components/ui/text-field";
import type { IncidentCases } from "@/lib/incidents/incident-case-schema";
import type { Incident } from "@/lib/incidents/incident-schema";
import { routes } from "@/lib/routes";
import { IncidentCasesTable } from "./incident-cases-table";
import { useChooseCases, useReopenCase } from "./use-incident-work";

function AddByCode({ incidentId }: { incidentId: string }) {
  const t = useTranslations("incidents.cases");
  const [code, setCode] = useState("");
  const choosing = useChooseCases(incidentId);
  return (
    <form
      className="flex items-end gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== "")
          choosing.mutate({ code: code.trim(), isIn: true }, { onSuccess: () => setCode("") });
      }}
    >
      <TextField
        label={t("addLabel")}
        isLabelHidden
        placeholder={`${t("addLabel")} ${t("addPlaceholder")}`}
        value={code}
        onChange={setCode}
        className="w-56"
      />
      <Button type="submit" isPending={choosing.isPending} isDisabled={code.trim() === ""}>
        {t("add")}
      </Button>
    </form>
  );
}

type CasesPanelProps = { incident: Incident; work: IncidentCases; canAct: boolean };

/** The cases, each with a box that takes it in or out. */
export function CasesPanel({ incident, work, canAct }: CasesPanelProps) {
  const t = useTranslations("incidents.cases");
  const format = useFormatter();
  const choosing = useChooseCases(incident.id);
  const reopening = useReopenCase();
  const { items, counts, run } = work;
  const isAtWork = run !== null && run.endedAt === null;
  const filter = { queue: "all", status: "any", incident: incident.id };
  return (
    <section aria-label={t("title")} className="min-w-0">
      <div className="mb-2 flex flex-wrap items-center gap-x-3 gap-y-2">
        <h2 className="font-semibold text-base">{t("title")}</h2>
        <span className="text-muted text-sm">
          {t("counts", { isIn: format.number(counts.isIn), open: format.number(counts.open) })}
        </span>
        <Link href={routes.cases(filter)} className="text-accent text-sm hover:underline">
          {t("inQueue")}
        </Link>
        {canAct ? (
          <div className="ml-auto max-sm:ml-0">
            <AddByCode incidentId={incident.id} />
          </div>
        ) : null}
      </div>
      <IncidentCasesTable
        cases={items}
        canAct={canAct}
        isBusy={choosing.isPending || reopening.isPending || isAtWork}
        onChoose={({ id }, isIn) => choosing.mutate({ caseIds: [id], isIn })}
        onReopen={(supportCase) => reopening.mutate(supportCase)}
        empty={<EmptyState title={t("empty")}>{t("emptyHelp")}</EmptyState>}
      />
      {items.length < counts.isIn ? (
        <p className="mt-2 text-muted text-xs">{t("cut", { count: format.number(items.length) })}</p>
      ) : null}
    </section>
  );
}
