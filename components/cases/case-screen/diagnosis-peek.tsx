"use client";

import { useTranslations } from "next-intl";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { percentText } from "@/components/ui/percent";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";

export const DIAGNOSIS_ID = "diagnosis";

/** On a phone the diagnosis lies below the checks; its leader peeks over the foot of the screen and leads there. */
export function DiagnosisPeek({ diagnosis }: { diagnosis: CaseDiagnosis }) {
  const t = useTranslations("cases.diagnosisPanel");
  const { causeName } = useCatalogNames();
  const leader = diagnosis.causes[0];
  if (!leader) return null;
  return (
    <a
      href={`#${DIAGNOSIS_ID}`}
      data-print="hide"
      className="sticky bottom-(--phone-bar) z-10 flex justify-between gap-2 border-line border-t bg-raised px-4 py-2.5 font-medium text-sm shadow-float sm:hidden"
    >
      <span className="min-w-0 truncate">{t("peek", { cause: causeName(leader.causeCode) })}</span>
      <span className="shrink-0">{percentText(leader.posterior)}</span>
    </a>
  );
}
