"use client";

import { useFormatter, useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { Button } from "@/components/ui/button";
import type { CaseDetail } from "@/lib/cases/case-schema";
import { useCaseFrame } from "./case-context";
import { remedyOf } from "./question-of";

const ProposeDialog = lazy(() => import("./propose-dialog"));

/** How a closed case ended, beside what the diagnosis said before. */
export function ClosedNote({ supportCase }: { supportCase: CaseDetail }) {
  const t = useTranslations("cases");
  const format = useFormatter();
  const { causeName } = useCatalogNames();
  const { checklist, locale } = useCaseFrame();
  const outcome = supportCase.outcomes.at(-1);
  const [isProposing, setProposing] = useState(false);
  if (!outcome) return null;
  return (
    <section className="mb-5 rounded-lg border border-line bg-surface p-4">
      <p className="font-semibold">
        {t("case.outcomeOf", {
          result: t(`vocabulary.result.${outcome.result}`),
          certainty: t(`vocabulary.certainty.${outcome.causeCertainty}`),
        })}
      </p>
      <ul className="mt-1 grid gap-0.5 text-sm">
        {outcome.causeCode ? (
          <li>{t("case.outcomeCause", { cause: causeName(outcome.causeCode) })}</li>
        ) : null}
        {outcome.remedyCode ? (
          <li>{t("case.outcomeRemedy", { remedy: remedyOf(checklist, outcome.remedyCode, locale) })}</li>
        ) : null}
        {outcome.predictedCauseCode ? (
          <li className="text-muted">
            {t("case.outcomePredicted", {
              cause: causeName(outcome.predictedCauseCode),
              percent: format.number(outcome.predictedPosterior ?? 0, { style: "percent" }),
            })}
          </li>
        ) : null}
        {outcome.comment ? <li className="whitespace-pre-wrap">{outcome.comment}</li> : null}
      </ul>
      {supportCase.contactRemovedAt ? (
        <p className="mt-2 text-muted text-sm">
          {t(supportCase.anonymisedAt ? "case.anonymised" : "case.contactRemoved")}
        </p>
      ) : null}
      <p className="mt-2 text-muted text-sm">{t("case.closedNote")}</p>
      <Button size="dense" className="mt-3" onPress={() => setProposing(true)}>
        {t("propose.open")}
      </Button>
      {isProposing ? (
        <Suspense fallback={null}>
          <ProposeDialog supportCase={supportCase} outcome={outcome} onClose={() => setProposing(false)} />
        </Suspense>
      ) : null}
    </section>
  );
}
