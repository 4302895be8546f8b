"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { showToast } from "@/components/ui/toast-store";
import { patchCase, postNote, postRemedy, putAnswer } from "@/lib/cases/case-fetchers";
import { caseKeys } from "@/lib/cases/case-query-options";
import type { CaseDetail, ChangeCaseInput } from "@/lib/cases/case-schema";
import type { LocalDiagnosis } from "@/lib/cases/local-diagnosis";
import type { TryRemedy } from "@/lib/cases/remedy-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { useQuickDiagnosis } from "./use-quick-diagnosis";

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

/** The time and id of a row that the server has not written yet: after all that is there. */
const pendingRow = (times: readonly string[]) => ({
  id: "pending",
  at: new Date(Math.max(Date.now(), ...times.map((time) => Date.parse(time) + 1))).toISOString(),
});

/** A request leaves once its effect is drawn: making one takes a fifth of the time that drawing does. */
const drawn = () => new Promise((resolve) => setTimeout(resolve));

/** Answers a check; the bars move at once, and the answer to it brings the case and its diagnosis in one go. */
export function useAnswerCheck(caseId: string, local: LocalDiagnosis | null) {
  const quick = useQuickDiagnosis(caseId, local);
  const failureText = useFailureText();
  const showCurrent = useShowCurrent(caseId);
  return useMutation({
    mutationFn: async ({ checkCode, ...answer }: Answer) => {
      await drawn();
      return putAnswer(caseId, checkCode, answer);
    },
    onMutate: ({ checkCode, answerCode, suggestedCheckCode }) =>
      quick.show((supportCase) => {
        const { id, at } = pendingRow(supportCase.answers.map(({ answeredAt }) => answeredAt));
        const row = { id, checkCode, answerCode, suggestedCheckCode, answeredBy: "", answeredAt: at };
        return { ...supportCase, answers: [...supportCase.answers, row] };
      }),
    onSuccess: quick.settle,
    onError: (error, _answer, before) => {
      if (before) quick.takeBack(before);
      showCurrent(error);
      showToast({ tone: "bad", text: failureText(error) });
    },
  });
}

type Trial = Pick<TryRemedy, "remedyCode" | "helped" | "replaces"> & { key: string };

/** Records that a remedy was tried; the diagnosis moves as with an answer. */
export function useTryRemedy(caseId: string, local: LocalDiagnosis | null) {
  const quick = useQuickDiagnosis(caseId, local);
  const failureText = useFailureText();
  const showCurrent = useShowCurrent(caseId);
  return useMutation({
    mutationFn: async ({ key, ...trial }: Trial) => {
      await drawn();
      return postRemedy(caseId, trial, key);
    },
    onMutate: ({ remedyCode, helped }) =>
      quick.show((supportCase) => {
        const { id, at } = pendingRow(supportCase.remedyTrials.map(({ recordedAt }) => recordedAt));
        const row = { id, remedyCode, helped, recordedBy: "", recordedAt: at };
        return { ...supportCase, remedyTrials: [...supportCase.remedyTrials, row] };
      }),
    onSuccess: quick.settle,
    onError: (error, _trial, before) => {
      if (before) quick.takeBack(before);
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
