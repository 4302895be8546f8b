"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { ErrorNote } from "@/components/ui/error-note";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { CARD_KINDS } from "@/lib/cards/card-kind";
import { caseKeys } from "@/lib/cases/case-query-options";
import type { CaseDetail } from "@/lib/cases/case-schema";
import { BINDING_STEPS } from "@/lib/cases/case-vocabulary";
import { type FieldConflict, mergeFields } from "@/lib/cases/facts-merge";
import { ApiError } from "@/lib/http/fetch-json";
import { localText } from "@/lib/i18n/locale";
import { maskSensitive } from "@/lib/privacy/guard";
import { useCaseFrame } from "./case-context";
import { FactsConflicts } from "./facts-conflicts";
import { useChangeCase, useFailureText } from "./use-case-mutations";

export type EditableFacts = Pick<
  CaseDetail,
  "bindingStep" | "cardKind" | "codeSystem" | "errorCode" | "messageText" | "customerRef" | "triesIn24h"
>;

const editableFacts = (supportCase: CaseDetail): EditableFacts => ({
  bindingStep: supportCase.bindingStep,
  cardKind: supportCase.cardKind,
  codeSystem: supportCase.codeSystem,
  errorCode: supportCase.errorCode,
  messageText: supportCase.messageText,
  customerRef: supportCase.customerRef,
  triesIn24h: supportCase.triesIn24h,
});

const NO_SYSTEM = "none";

/** The state of the form: what was read, what is typed, and what a colleague changed meanwhile. */
function useFactsForm(supportCase: CaseDetail, onClose: () => void) {
  const queryClient = useQueryClient();
  const [base, setBase] = useState(supportCase);
  const [form, setForm] = useState(() => editableFacts(supportCase));
  const [conflicts, setConflicts] = useState<FieldConflict<EditableFacts>[]>([]);
  const changing = useChangeCase(supportCase.id, { isQuiet: true });
  const save = () => {
    const masked = {
      ...form,
      messageText: maskSensitive(form.messageText).text,
      customerRef: maskSensitive(form.customerRef).text,
    };
    setForm(masked);
    changing.mutate(
      { ...masked, version: base.version },
      {
        onSuccess: onClose,
        onError: (error) => {
          const current =
            error instanceof ApiError ? (error.problem?.current as CaseDetail | undefined) : undefined;
          if (!current) return;
          const result = mergeFields(editableFacts(base), masked, editableFacts(current));
          setForm(result.merged);
          setConflicts(result.conflicts);
          setBase(current);
          queryClient.setQueryData(caseKeys.detail(supportCase.id), current);
        },
      },
    );
  };
  return { form, setForm, conflicts, setConflicts, changing, save };
}

/** Edits the facts; when a colleague saved first, both versions are shown field by field and nothing typed is lost. */
export default function FactsDialog({
  supportCase,
  onClose,
}: {
  supportCase: CaseDetail;
  onClose: () => void;
}) {
  const t = useTranslations("cases");
  const { checklist, locale } = useCaseFrame();
  const { form, setForm, conflicts, setConflicts, changing, save } = useFactsForm(supportCase, onClose);
  const failureText = useFailureText();
  const change = (part: Partial<EditableFacts>) => setForm((before) => ({ ...before, ...part }));
  const problem = changing.error instanceof ApiError ? changing.error.problem : null;
  return (
    <Dialog
      title={`${t("facts.title")} · ${supportCase.code}`}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{t("outcome.cancel")}</Button>
          <Button variant="primary" onPress={save} isPending={changing.isPending}>
            {t("facts.save")}
          </Button>
        </>
      }
    >
      <div className="grid gap-4">
        {changing.isError ? (
          <ErrorNote requestId={problem?.requestId} kept>
            {problem?.issues?.[0]?.message ?? failureText(changing.error)}
          </ErrorNote>
        ) : null}
        {conflicts.length > 0 ? (
          <FactsConflicts
            conflicts={conflicts}
            onChoose={(conflict, value) => {
              change({ [conflict.field]: value });
              setConflicts((before) => before.filter(({ field }) => field !== conflict.field));
            }}
          />
        ) : null}
        <Select
          label={t("facts.bindingStep")}
          options={BINDING_STEPS.map((id) => ({ id, label: t(`vocabulary.step.${id}`) }))}
          value={form.bindingStep}
          onChange={(bindingStep) => change({ bindingStep })}
        />
        <div className="grid grid-cols-2 gap-3">
          <Select
            label={t("facts.codeSystem")}
            options={[
              { id: NO_SYSTEM, label: t("facts.noSystem") },
              ...checklist.codeSystems.map(({ code, name }) => ({
                id: code,
                label: localText(name, locale),
              })),
            ]}
            value={form.codeSystem ?? NO_SYSTEM}
            onChange={(system) => change({ codeSystem: system === NO_SYSTEM ? null : system })}
          />
          <TextField
            label={t("facts.errorCode")}
            maxLength={40}
            value={form.errorCode ?? ""}
            onChange={(errorCode) => change({ errorCode: errorCode === "" ? null : errorCode })}
          />
        </div>
        <TextField
          label={t("facts.messageText")}
          isMultiline
          rows={3}
          maxLength={4000}
          value={form.messageText}
          onChange={(messageText) => change({ messageText })}
        />
        <Select
          label={t("facts.cardKind")}
          options={CARD_KINDS.map((id) => ({ id, label: t(`vocabulary.cardKind.${id}`) }))}
          value={form.cardKind}
          onChange={(cardKind) => change({ cardKind })}
        />
        <div className="grid grid-cols-2 gap-3">
          <TextField
            label={t("facts.customerRef")}
            maxLength={80}
            value={form.customerRef}
            onChange={(customerRef) => change({ customerRef })}
          />
          <NumberField
            label={t("facts.triesIn24h")}
            minValue={0}
            maxValue={99}
            value={form.triesIn24h}
            onChange={(triesIn24h) => change({ triesIn24h })}
          />
        </div>
      </div>
    </Dialog>
  );
}
