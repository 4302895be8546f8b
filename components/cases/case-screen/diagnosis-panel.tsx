"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { percentText } from "@/components/ui/percent";
import { diagnosisNowOptions } from "@/lib/cases/case-query-options";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { useCaseFrame } from "./case-context";
import { CauseRow } from "./cause-row";
import { ComparisonPanel } from "./comparison-panel";
import { DiagnosisNotes, TwoCauses } from "./diagnosis-notes";
import { ModelSwitch, type ShownModel } from "./model-switch";
import { useMovingOrder } from "./use-moving-order";

const SHOWN = 3;

/** What could not be read of the symptoms, said first so that nobody trusts a silent gap. */
function Unread({ unmatched }: Pick<CaseDiagnosis, "unmatched">) {
  const t = useTranslations("cases.diagnosisPanel");
  const remarks = [
    unmatched.systemMissing ? t("systemMissing") : null,
    unmatched.codeUnknown ? t("codeUnknown") : null,
    unmatched.systemUnknown ? t("systemUnknown") : null,
    unmatched.messageUnknown ? t("messageUnknown") : null,
  ].filter((remark) => remark !== null);
  if (remarks.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-1 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
      {remarks.map((remark) => (
        <li key={remark}>{remark}</li>
      ))}
    </ul>
  );
}

function Causes({ diagnosis }: { diagnosis: CaseDiagnosis }) {
  const t = useTranslations("cases.diagnosisPanel");
  const list = useRef<HTMLDivElement>(null);
  useMovingOrder(list, diagnosis.causes.map(({ causeCode }) => causeCode).join(" "));
  const rest = diagnosis.causes.slice(SHOWN);
  const restShare = rest.reduce((sum, { posterior }) => sum + posterior, 0);
  return (
    <div ref={list} className="relative">
      {diagnosis.causes.slice(0, SHOWN).map((cause) => (
        <CauseRow key={cause.causeCode} cause={cause} diagnosis={diagnosis} isLeading={cause.rank === 1} />
      ))}
      <details className="border-line border-b py-2.5">
        <summary className="flex cursor-pointer list-none items-baseline text-sm">
          <span className="underline decoration-line-strong underline-offset-4">
            {t("others", { count: rest.length })}
          </span>
          {/* A sum of shares can be a hair over one. */}
          <span className="ml-auto font-semibold">{percentText(Math.min(restShare, 1))}</span>
        </summary>
        {rest.map((cause) => (
          <CauseRow key={cause.causeCode} cause={cause} diagnosis={diagnosis} isLeading={false} />
        ))}
      </details>
    </div>
  );
}

/** Ranked causes with what each rests on, and what else the evidence says. */
export function DiagnosisPanel({ diagnosis: asItWas }: { diagnosis: CaseDiagnosis }) {
  const t = useTranslations("cases.diagnosisPanel");
  const { caseId, publishedModelNumber } = useCaseFrame();
  const [shown, setShown] = useState<ShownModel>("case");
  const asItWouldBe = useQuery({ ...diagnosisNowOptions(caseId), enabled: shown === "published" }).data;
  const diagnosis = shown === "published" && asItWouldBe ? asItWouldBe : asItWas;
  return (
    <section aria-label={t("title")} aria-live="polite">
      <h2 className="font-semibold text-muted text-xs">{t("title")}</h2>
      {asItWas.modelNumber === publishedModelNumber ? null : (
        <ModelSwitch
          caseModel={asItWas.modelNumber}
          publishedModel={publishedModelNumber}
          shown={shown}
          onChange={setShown}
        />
      )}
      <Unread unmatched={diagnosis.unmatched} />
      {diagnosis.twoCauses ? <TwoCauses reading={diagnosis.twoCauses} /> : null}
      <Causes diagnosis={diagnosis} />
      {diagnosis.comparison ? <ComparisonPanel cells={diagnosis.comparison} /> : null}
      <DiagnosisNotes diagnosis={diagnosis} />
    </section>
  );
}
