"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-store";
import { patchCase, postNote, putAnswer } from "@/lib/cases/case-fetchers";
import { caseKeys } from "@/lib/cases/case-query-options";
import type { CaseDetail, ChangeCaseInput } from "@/lib/cases/case-schema";
import { ApiError } from "@/lib/http/fetch-json";

/** What a failed call says to the person, in their language already, or that no answer came. */
export function useFailureText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return (error) => (error instanceof ApiError && error.problem ? error.problem.detail : t("offline"));
}

/** The newest state that a refusal carries, put on the screen so that the person sees what won. */
function useShowCurrent(caseId: string) {
  const queryClient = useQueryClient();
  return (error: unknown) => {
    const current = error instanceof ApiError ? error.problem?.current : undefined;
    if (current) {
      queryClient.setQueryData(caseKeys.detail(caseId), current as CaseDetail);
      void queryClient.invalidateQueries({ queryKey: caseKeys.diagnosis(caseId) });
    }
  };
}

type Answer = {
  checkCode: string;
  answerCode: string | null;
  replaces: string | null;
  suggestedCheckCode: string | null;
};

/** Answers a check; the answer to it brings the case and its diagnosis in one go. */
export function useAnswerCheck(caseId: string) {
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const showCurrent = useShowCurrent(caseId);
  return useMutation({
    mutationFn: ({ checkCode, ...answer }: Answer) => putAnswer(caseId, checkCode, answer),
    onSuccess: ({ case: supportCase, diagnosis }) => {
      queryClient.setQueryData(caseKeys.detail(caseId), supportCase);
      queryClient.setQueryData(caseKeys.diagnosis(caseId), diagnosis);
      void queryClient.invalidateQueries({ queryKey: caseKeys.all, refetchType: "none" });
    },
    onError: (error) => {
      showCurrent(error);
      showToast({ tone: "bad", text: failureText(error) });
    },
  });
}

/** Changes status, assignee or facts. Facts show a conflict in their own form, so only quick changes say it here. */
export function useChangeCase(caseId: string, options: { isQuiet?: boolean } = {}) {
  const queryClient = useQueryClient();
  const failureText = useFailureText();
  const showCurrent = useShowCurrent(caseId);
  return useMutation({
    mutationFn: (change: ChangeCaseInput) => patchCase(caseId, change),
    onSuccess: (supportCase) => {
      queryClient.setQueryData(caseKeys.detail(caseId), supportCase);
      void queryClient.invalidateQueries({ queryKey: caseKeys.diagnosis(caseId) });
    },
    onError: (error) => {
      if (options.isQuiet) return;
      showCurrent(error);
      showToast({ tone: "bad", text: failureText(error) });
    },
  });
}

export function useAddNote(caseId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ body, key }: { body: string; key: string }) => postNote(caseId, { body }, key),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: caseKeys.detail(caseId) }),
  });
}
