"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { useCaseFrame } from "./case-context";
import { answerOf, questionOf } from "./question-of";

/** Two causes at once, once that is probable enough to speak of. */
export function TwoCauses({ reading }: { reading: NonNullable<CaseDiagnosis["twoCauses"]> }) {
  const t = useTranslations("cases.diagnosisPanel");
  const format = useFormatter();
  const { causeName } = useCatalogNames();
  return (
    <p className="mt-2 rounded-md bg-info-soft px-3 py-2 text-info text-sm">
      {t("twoCauses", {
        causes: reading.causeCodes.map(causeName).join(t("and")),
        percent: format.number(reading.probability, { style: "percent", maximumFractionDigits: 0 }),
      })}
    </p>
  );
}

function LeaderChange({ change }: { change: NonNullable<CaseDiagnosis["leaderChange"]> }) {
  const t = useTranslations("cases.diagnosisPanel");
  const format = useFormatter();
  const { checklist, locale } = useCaseFrame();
  const { causeName } = useCatalogNames();
  return t("wouldChange", {
    question: questionOf(checklist, change.checkCode, locale),
    answer: answerOf(checklist, change.checkCode, change.answerCode, locale),
    cause: causeName(change.causeCode),
    percent: format.number(change.probability, { style: "percent", maximumFractionDigits: 0 }),
  });
}

/** What would change the leader, what was assumed, and which model said so. */
export function DiagnosisNotes({ diagnosis }: { diagnosis: CaseDiagnosis }) {
  const t = useTranslations("cases.diagnosisPanel");
  const { leaderChange, assumed, modelNumber } = diagnosis;
  // The most specific segment is the last one that the prior was shrunk towards.
  const segment = assumed.segments.at(-1);
  return (
    <div className="my-3 grid gap-1.5 text-muted text-xs">
      {leaderChange ? (
        <p>
          <LeaderChange change={leaderChange} />
        </p>
      ) : null}
      <p className="text-faint">
        {t("assumed", { open: assumed.openChecks })}{" "}
        {segment ? t("priorOfSegment", { count: segment.confirmedCases }) : t("priorOfAll")}{" "}
        {t("modelVersion", { number: modelNumber })}
      </p>
    </div>
  );
}
