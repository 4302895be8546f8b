"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTimeZone, useTranslations } from "next-intl";
import type { RefObject } from "react";
import type { UseFormReturn } from "react-hook-form";
import { showToast } from "@/components/ui/toast-store";
import { postCase } from "@/lib/cases/case-fetchers";
import { caseKeys } from "@/lib/cases/case-query-options";
import { ApiError } from "@/lib/http/fetch-json";
import { routes } from "@/lib/routes";
import { EMPTY_CASE, logCaseInput, type NewCaseValues } from "./new-case-values";

const isFormField = (path: string): path is keyof NewCaseValues => path in EMPTY_CASE;

type Options = {
  form: UseFormReturn<NewCaseValues>;
  /** The idempotency key of the attempt. */
  attempt: RefObject<string>;
  onLogged: () => void;
};

/** Sends the form and goes to the case; what the server refuses is shown at the fields. */
export function useLogCase({ form, attempt, onLogged }: Options) {
  const t = useTranslations("cases.new");
  const timeZone = useTimeZone() ?? "UTC";
  const router = useRouter();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (values: NewCaseValues) => postCase(logCaseInput(values, timeZone), attempt.current),
    onSuccess: ({ code }) => {
      onLogged();
      void queryClient.invalidateQueries({ queryKey: caseKeys.all });
      showToast({ text: t("done", { code }) });
      router.push(routes.supportCase(code));
    },
    onError: (error) => {
      const issues = (error instanceof ApiError && error.problem?.issues) || [];
      for (const [at, { path, message }] of issues.filter(({ path }) => isFormField(path)).entries()) {
        if (isFormField(path)) form.setError(path, { type: "server", message }, { shouldFocus: at === 0 });
      }
    },
  });
}

/** The refusals that belong to no field of the form. */
export const issuesElsewhere = (error: Error | null): { path: string; message: string }[] =>
  error instanceof ApiError ? (error.problem?.issues ?? []).filter(({ path }) => !isFormField(path)) : [];
