"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { useForm } from "react-hook-form";
import { errorBesideFields, showFieldIssues } from "@/components/form/field-issues";
import { FormTextField } from "@/components/form/form-text-field";
import { SaveError } from "@/components/form/save-error";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import type { ProofInput } from "@/lib/second-factor/second-factor-schema";

const FIELDS = ["password", "code"] as const;

type ProofDialogProps<Answer> = {
  title: string;
  help: string;
  submit: string;
  isDanger?: boolean;
  /** Whether the person at the screen has a second factor, so that a code of it is wanted, too. */
  wantsCode: boolean;
  act: (proof: ProofInput) => Promise<Answer>;
  onDone: (answer: Answer) => void;
  onClose: () => void;
};

/** Asks for the own password, and a code, before what a session alone must not do. */
export function ProofDialog<Answer>(props: ProofDialogProps<Answer>) {
  const { title, help, submit, isDanger = false, wantsCode, act, onDone, onClose } = props;
  const t = useTranslations("auth.secondFactor");
  const common = useTranslations("common");
  const formId = useId();
  const { control, handleSubmit, setError } = useForm({ defaultValues: { password: "", code: "" } });
  const acting = useMutation({
    mutationFn: ({ password, code }: { password: string; code: string }) =>
      act({ password, ...(wantsCode ? { code } : {}) }),
    onSuccess: onDone,
    onError: (error) => showFieldIssues(setError, FIELDS, error),
  });
  return (
    <Dialog
      role="alertdialog"
      size="narrow"
      title={title}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      footer={
        <>
          <Button onPress={onClose}>{common("action.cancel")}</Button>
          <Button
            type="submit"
            form={formId}
            variant={isDanger ? "danger" : "primary"}
            isPending={acting.isPending}
          >
            {submit}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        method="post"
        noValidate
        className="grid gap-4"
        onSubmit={handleSubmit((values) => acting.mutate(values))}
      >
        <p>{help}</p>
        <FormTextField
          control={control}
          name="password"
          type="password"
          label={t("password")}
          autoComplete="current-password"
          isRequired
          autoFocus
        />
        {wantsCode ? (
          <FormTextField
            control={control}
            name="code"
            label={t("code")}
            description={t("codeHelp")}
            autoComplete="one-time-code"
            inputClassName="font-mono"
            isRequired
          />
        ) : null}
        <SaveError error={errorBesideFields(acting.error, FIELDS)} />
      </form>
    </Dialog>
  );
}
