"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { CauseRow } from "./cause-row";

const SHOWN = 3;

/** Ranked causes. What could not be read of the symptoms is said first, so that nobody trusts a silent gap. */
export function DiagnosisPanel({ diagnosis }: { diagnosis: CaseDiagnosis }) {
  const t = useTranslations("cases.diagnosisPanel");
  const format = useFormatter();
  const shown = diagnosis.causes.slice(0, SHOWN);
  const rest = diagnosis.causes.slice(SHOWN);
  const restShare = rest.reduce((sum, { posterior }) => sum + posterior, 0);
  const { unmatched } = diagnosis;
  const remarks = [
    unmatched.systemMissing ? t("systemMissing") : null,
    unmatched.codeUnknown ? t("codeUnknown") : null,
    unmatched.systemUnknown ? t("systemUnknown") : null,
    unmatched.messageUnknown ? t("messageUnknown") : null,
  ].filter((remark) => remark !== null);
  return (
    <section aria-label={t("title")} aria-live="polite">
      <h2 className="font-semibold text-muted text-xs">{t("title")}</h2>
      {remarks.length > 0 ? (
        <ul className="mt-2 grid gap-1 rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">
          {remarks.map((remark) => (
            <li key={remark}>{remark}</li>
          ))}
        </ul>
      ) : null}
      {shown.map((cause) => (
        // The leader opens by itself; a new leader is a new element, so that the old one closes again.
        <CauseRow
          key={`${cause.causeCode} ${cause.rank === 1}`}
          cause={cause}
          diagnosis={diagnosis}
          isLeading={cause.rank === 1}
        />
      ))}
      <details className="py-2.5">
        <summary className="flex cursor-pointer list-none items-baseline text-sm">
          <span className="underline decoration-line-strong underline-offset-4">
            {t("others", { count: rest.length })}
          </span>
          <span className="ml-auto font-semibold">
            {format.number(restShare, { style: "percent", maximumFractionDigits: 0 })}
          </span>
        </summary>
        {rest.map((cause) => (
          <CauseRow key={cause.causeCode} cause={cause} diagnosis={diagnosis} isLeading={false} />
        ))}
      </details>
      <p className="mb-4 text-faint text-xs">{t("basis", { number: diagnosis.modelNumber })}</p>
    </section>
  );
}
