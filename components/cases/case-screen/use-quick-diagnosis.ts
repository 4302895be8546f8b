"use client";

import { notifyManager, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-store";
import { caseKeys } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { CaseDiagnosis, DiagnosedCase } from "@/lib/cases/diagnosis-schema";
import type { LocalDiagnosis } from "@/lib/cases/local-diagnosis";

/** What was on the screen before, to come back to when the server refuses. */
export type Before = { supportCase: CaseDetail | undefined; diagnosis: CaseDiagnosis | undefined };

/**
 * Shows what a change does to the diagnosis before the server has answered, and puts the server's answer in its place.
 * The server is the judge: when the same facts come out differently there, the person is told.
 */
export function useQuickDiagnosis(caseId: string, local: LocalDiagnosis | null) {
  const queryClient = useQueryClient();
  const t = useTranslations("cases.case");
  const caseKey = caseKeys.detail(caseId);
  const diagnosisKey = caseKeys.diagnosis(caseId);
  // Both at once, so that the screen is drawn once.
  const put = (supportCase: CaseDetail, diagnosis: CaseDiagnosis) =>
    notifyManager.batch(() => {
      queryClient.setQueryData(caseKey, supportCase);
      queryClient.setQueryData(diagnosisKey, diagnosis);
    });
  return {
    /** Not awaited by what is drawn: the cancelled reads would only bring older states. */
    show(change: (supportCase: CaseDetail) => CaseDetail): Before {
      const before: Before = {
        supportCase: queryClient.getQueryData(caseKey),
        diagnosis: queryClient.getQueryData(diagnosisKey),
      };
      void queryClient.cancelQueries({ queryKey: caseKey });
      void queryClient.cancelQueries({ queryKey: diagnosisKey });
      const { supportCase, diagnosis } = before;
      if (supportCase && diagnosis && local?.modelId === supportCase.modelId) {
        const changed = change(supportCase);
        const shown = local.diagnose(changed, diagnosis.desk);
        put({ ...changed, stopFlags: shown.stopFlags }, shown);
      }
      return before;
    },
    settle({ case: supportCase, diagnosis }: DiagnosedCase): void {
      put(supportCase, diagnosis);
      void queryClient.invalidateQueries({ queryKey: caseKeys.all, refetchType: "none" });
      void queryClient.invalidateQueries({ queryKey: caseKeys.diagnosisNow(caseId) });
      if (local?.modelId === diagnosis.modelId && !local.confirms(diagnosis, supportCase)) {
        showToast({ tone: "bad", text: t("differsFromServer") });
      }
    },
    takeBack({ supportCase, diagnosis }: Before): void {
      if (supportCase && diagnosis) put(supportCase, diagnosis);
    },
  };
}
