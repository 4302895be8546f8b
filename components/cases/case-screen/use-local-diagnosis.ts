"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { fetchModel } from "@/lib/cases/case-fetchers";
import { caseKeys } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import type { LocalDiagnosis } from "@/lib/cases/local-diagnosis";

// Long enough for the page to be drawn and usable first; the engine is a help, not a need.
const WAIT_MS = 200;
const WARM_RUNS = 3;

/**
 * The diagnosis as a function of this browser, once the page is at rest: the code and the model version are loaded then,
 * and run a few times so that the first answer finds them warm. Null until then; answers wait for the server meanwhile.
 */
export function useLocalDiagnosis(caseId: string, modelId: string): LocalDiagnosis | null {
  const queryClient = useQueryClient();
  const [isAtRest, setAtRest] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setAtRest(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  const { data } = useQuery({
    queryKey: ["local-diagnosis", modelId],
    queryFn: async ({ signal }) => {
      const [{ localDiagnosis }, stored] = await Promise.all([
        import("@/lib/cases/local-diagnosis"),
        fetchModel(modelId, signal),
      ]);
      const local = localDiagnosis(stored);
      const supportCase = queryClient.getQueryData<CaseDetail>(caseKeys.detail(caseId));
      const diagnosis = queryClient.getQueryData<CaseDiagnosis>(caseKeys.diagnosis(caseId));
      if (supportCase && diagnosis) {
        for (let run = 0; run < WARM_RUNS; run++) local.diagnose(supportCase, diagnosis.desk);
      }
      return local;
    },
    enabled: isAtRest,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    retry: false,
  });
  return data ?? null;
}
