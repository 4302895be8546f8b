"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCatalogNames } from "@/components/catalog/catalog-names-context";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { ComboBox } from "@/components/ui/combo-box";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { articleNeed, rankedArticles } from "@/lib/articles/article-worth";
import { articlesOfCauseOptions } from "@/lib/articles/article-worth-query-options";
import { outcomeContradiction } from "@/lib/cases/case-decisions";
import { postOutcome } from "@/lib/cases/case-fetchers";
import { caseKeys } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import {
  type CauseCertainty,
  CERTAINTIES,
  CONFIRMATION_METHODS,
  type ConfirmationMethod,
  type OutcomeResult,
  RESULTS,
} from "@/lib/cases/case-vocabulary";
import type { CaseDiagnosis } from "@/lib/cases/diagnosis-schema";
import { ApiError } from "@/lib/http/fetch-json";
import { localText } from "@/lib/i18n/locale";
import { maskSensitive } from "@/lib/privacy/guard";
import type { Remedy } from "./act-now";
import { useCaseFrame } from "./case-context";
import { useFailureText } from "./use-case-mutations";

type OutcomeForm = {
  result: OutcomeResult;
  causeCertainty: CauseCertainty;
  causeCode: string | null;
  confirmationMethod: ConfirmationMethod | null;
  remedyCode: string | null;
  usedArticle: boolean;
  /** Which of several; null is the best one for the case. */
  articleVersionId: string | null;
  minutesSpent: number | null;
  comment: string;
};

const wasSolved = (result: OutcomeResult): boolean => result === "bound" || result === "bound_other_card";

/** Minutes since the case was logged, as a first guess of the time spent; people correct it. */
const guessedMinutes = (createdAt: string): number =>
  Math.min(30, Math.max(1, Math.round((Date.now() - Date.parse(createdAt)) / 60_000)));

/** A remedy that worked names its cause and confirms it; a case that is handed over has at most a presumed one. */
const firstForm = ({ supportCase, diagnosis, solvedBy, result }: OutcomeDialogProps): OutcomeForm => {
  const leader = diagnosis.causes[0];
  const isTelling = leader !== undefined && leader.evidence.length > 0;
  const causeCode = solvedBy?.causeCode ?? (isTelling ? leader.causeCode : null);
  const isConfirmed = causeCode !== null && result === "bound";
  return {
    result,
    causeCertainty: isConfirmed ? "confirmed" : causeCode === null ? "unknown" : "presumed",
    causeCode,
    confirmationMethod: isConfirmed ? "bound_after_remedy" : null,
    remedyCode: solvedBy?.remedyCode ?? null,
    usedArticle: isConfirmed && causeCode === leader?.causeCode,
    articleVersionId: null,
    minutesSpent: guessedMinutes(supportCase.createdAt),
    comment: "",
  };
};

type OutcomeDialogProps = {
  supportCase: CaseDetail;
  diagnosis: CaseDiagnosis;
  /** The remedy that worked, when that is what is recorded. */
  solvedBy: Remedy | null;
  result: OutcomeResult;
  onClose: () => void;
};

function useRecordOutcome({ supportCase, onClose }: OutcomeDialogProps) {
  const queryClient = useQueryClient();
  // One key for this dialog: pressing twice, or again after silence, closes the case once.
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  return useMutation({
    mutationFn: ({ form, articleVersionId }: { form: OutcomeForm; articleVersionId: string | null }) => {
      const { usedArticle, articleVersionId: _chosen, minutesSpent, comment, ...outcome } = form;
      return postOutcome(
        supportCase.id,
        {
          ...outcome,
          version: supportCase.version,
          minutesSpent: minutesSpent ?? 0,
          comment: maskSensitive(comment).text,
          remedyCode: wasSolved(outcome.result) ? outcome.remedyCode : null,
          articleVersionId: usedArticle ? articleVersionId : null,
        },
        `${idempotencyKey}-${supportCase.version}`,
      );
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: caseKeys.all });
      onClose();
    },
    onError: (error) => {
      const current = error instanceof ApiError ? error.problem?.current : undefined;
      if (current) queryClient.setQueryData(caseKeys.detail(supportCase.id), current as CaseDetail);
    },
  });
}

/** Records how a case ended. Its rules are the server's own (`outcomeContradiction`). */
export default function OutcomeDialog(props: OutcomeDialogProps) {
  const { diagnosis, onClose } = props;
  const t = useTranslations("cases");
  const errors = useTranslations("errors");
  const { causeName } = useCatalogNames();
  const { checklist, locale } = useCaseFrame();
  const [form, setForm] = useState(() => firstForm(props));
  const found = useQuery({
    ...articlesOfCauseOptions(form.causeCode ?? ""),
    enabled: form.causeCode !== null,
  }).data;
  const articles = rankedArticles(found ?? [], articleNeed(props.supportCase, diagnosis.causes));
  const article = articles.find(({ versionId }) => versionId === form.articleVersionId) ?? articles[0];
  const recording = useRecordOutcome(props);
  const failureText = useFailureText();
  const change = (part: Partial<OutcomeForm>) => setForm((before) => ({ ...before, ...part }));

  const contradiction = outcomeContradiction(form);
  const fieldError = (path: string): string | undefined => {
    if (contradiction?.path !== path) return undefined;
    return path === "causeCode" ? errors("outcome.certaintyNeedsCause") : errors("outcome.confirmedSaysHow");
  };
  const submit = () => {
    if (!contradiction && form.minutesSpent !== null) {
      recording.mutate({ form, articleVersionId: article?.versionId ?? null });
    }
  };
  const problem = recording.error instanceof ApiError ? recording.error.problem : null;
  return (
    <Dialog
      title={t("outcome.title")}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{t("outcome.cancel")}</Button>
          <Button
            variant="primary"
            onPress={submit}
            isPending={recording.isPending}
            isDisabled={contradiction !== null}
          >
            {t("outcome.close")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {recording.isError ? (
          <ErrorNote requestId={problem?.requestId} kept>
            {problem?.issues?.[0]?.message ?? failureText(recording.error)}
          </ErrorNote>
        ) : null}
        <RadioGroup
          label={t("outcome.result")}
          options={RESULTS.map((id) => ({ id, label: t(`vocabulary.result.${id}`) }))}
          value={form.result}
          onChange={(result) => change({ result })}
        />
        <SegmentedControl
          label={t("outcome.certainty")}
          isLabelHidden={false}
          options={CERTAINTIES.map((id) => ({ id, label: t(`vocabulary.certainty.${id}`) }))}
          value={form.causeCertainty}
          onChange={(causeCertainty) =>
            change({
              causeCertainty,
              causeCode:
                causeCertainty === "unknown"
                  ? null
                  : (form.causeCode ?? diagnosis.causes[0]?.causeCode ?? null),
              confirmationMethod:
                causeCertainty === "confirmed" ? (form.confirmationMethod ?? "bound_after_remedy") : null,
            })
          }
        />
        {form.causeCertainty === "unknown" ? (
          <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{t("outcome.nothingFound")}</p>
        ) : (
          <ComboBox
            label={t("outcome.cause")}
            options={diagnosis.causes.map(({ causeCode }) => ({
              id: causeCode,
              label: causeName(causeCode),
            }))}
            value={form.causeCode}
            onChange={(causeCode) => change({ causeCode, usedArticle: false, articleVersionId: null })}
            error={fieldError("causeCode")}
          />
        )}
        {form.causeCertainty === "confirmed" ? (
          <Select
            label={t("outcome.method")}
            options={CONFIRMATION_METHODS.map((id) => ({ id, label: t(`vocabulary.confirmation.${id}`) }))}
            value={form.confirmationMethod}
            onChange={(confirmationMethod) => change({ confirmationMethod })}
            error={fieldError("confirmationMethod")}
          />
        ) : null}
        {wasSolved(form.result) && checklist.remedies.length > 0 ? (
          <ComboBox
            label={t("outcome.remedy")}
            options={checklist.remedies.map(({ code, label }) => ({
              id: code,
              label: localText(label, locale),
            }))}
            value={form.remedyCode}
            onChange={(remedyCode) => change({ remedyCode })}
          />
        ) : null}
        {article ? (
          <Checkbox
            label={t("outcome.usedArticle", { number: article.number })}
            checked={form.usedArticle}
            onChange={(usedArticle) => change({ usedArticle })}
          />
        ) : null}
        {article && form.usedArticle && articles.length > 1 ? (
          <Select
            label={t("outcome.whichArticle")}
            options={articles.map(({ versionId, title }) => ({
              id: versionId,
              label: localText(title, locale),
            }))}
            value={article.versionId}
            onChange={(articleVersionId) => change({ articleVersionId })}
          />
        ) : null}
        <NumberField
          label={t("outcome.minutes")}
          value={form.minutesSpent}
          onChange={(minutesSpent) => change({ minutesSpent })}
          minValue={0}
          maxValue={1440}
        />
        <TextField
          label={t("outcome.comment")}
          isMultiline
          rows={2}
          maxLength={2000}
          value={form.comment}
          onChange={(comment) => change({ comment })}
          onBlur={() => change({ comment: maskSensitive(form.comment).text })}
        />
      </div>
    </Dialog>
  );
}
